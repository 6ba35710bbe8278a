// What is guessed first here: names and words as people put them into passwords, plain, in Telex and in VNI.
var VietnameseWords = (() => {
  'use strict';
  const names = 'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý anh ánh an ân bảo bình bích châu chi cường cúc danh diệp dung dũng duy đạt đức giang giáp hà hải hân hạnh hằng hiền hiếu hiệp hoa hòa hoà huệ hùng huy hương hường khang khánh khoa khôi kiên kiều kim lam lan lâm liên linh loan long lộc lợi lụa ly mai mận minh my mỹ nam nga ngân nghĩa ngọc nguyên nhân nhàn nhi nhung như oanh phát phong phú phúc phương phượng quân quang quốc quý quyên quỳnh sơn sang sen tài tâm tân thái thanh thành thảo thắng thiên thịnh thu thủy thuỷ thư thương tiên tiến toàn trâm trang trí trinh trọng trúc trung tú tuấn tùng tuyết uyên vân việt vinh vy xuân yến'.split(' ');
  const words = 'mật khẩu|anh yêu em|em yêu anh|yêu em|yêu anh|nhớ em|việt nam|hà nội|sài gòn|đà nẵng|hải phòng|huế|cần thơ|học sinh|học tập|trường học|lớp học|cô giáo|thầy giáo|giáo viên|nhà trường|gia đình|bố mẹ|ba mẹ|con yêu|mẹ yêu|bạn thân|tình yêu|bóng đá|cá heo|mèo con|cún con|gấu bông|hoa sen|hoa hồng|xin chào|không biết|đẹp trai|xinh gái|cố lên|tiền|may mắn|vui vẻ|hạnh phúc|tết|mùa xuân|mùa hè|chúc mừng|sinh nhật|trái tim|một hai ba|bí mật|khóa|khoá|tài khoản|máy tính|điện thoại|cầu thủ|ca sĩ|ngôi sao|mặt trời|mặt trăng'.split('|');

  const TONES = { '\u0300': ['f', '2'], '\u0301': ['s', '1'], '\u0309': ['r', '3'], '\u0303': ['x', '4'], '\u0323': ['j', '5'] };
  const SHAPES = { '\u0306': () => ['w', '8'], '\u031b': () => ['w', '7'], '\u0302': (letter) => [letter, '6'] };
  // One syllable as its keys are pressed: marks of letters behind them, or `late` at the end, the tone last.
  const typed = (syllable, way, late = false) => {
    let keys = '';
    let tone = '';
    let shape = '';
    for (const sign of syllable.normalize('NFD')) {
      if (TONES[sign]) tone = TONES[sign][way];
      else if (SHAPES[sign] && late) shape += SHAPES[sign](keys[keys.length - 1])[way];
      else if (SHAPES[sign]) keys += SHAPES[sign](keys[keys.length - 1])[way];
      else keys += sign === 'đ' ? ['dd', 'd9'][way] : sign;
    }
    return keys + shape + tone;
  };
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  const joined = (text, change) => text.split(' ').map(change).join('');
  const several = (list, ...ways) => [...new Set(list.flatMap((text) => ways.map((way) => joined(text, way))))].filter((word) => word.length > 1);
  const telex = (syllable) => typed(syllable, 0);
  const vni = (syllable) => typed(syllable, 1);
  const ends = [0, 1].map((way) => (syllable) => typed(syllable, way, true));
  return {
    plain,
    names: several(names, plain),
    words: several(words, plain, (syllable) => syllable),
    keys: several([...names, ...words], telex, vni, ...ends).filter((word) => /\d|[fsrxjw]|aa|ee|oo|dd/.test(word)),
  };
})();
