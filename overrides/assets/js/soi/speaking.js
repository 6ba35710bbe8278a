// Công văn 5512, Phụ lục IV, note 2: a plan describes what is done; what is said belongs to a script in an appendix.
{
  'use strict';
  const { finding } = Soi;
  const WHO = '(?:GV|HS|HV|[Gg]iáo viên|[Hh]ọc sinh|[Cc]ô(?: giáo)?|[Tt]hầy(?: giáo)?)';
  const HERE = '(?:GV|[Gg]iáo viên)'; // a teacher in a story may speak, and what pupils are to answer is a product
  const QUOTED = new RegExp('(?:^|[^A-Za-zÀ-ỹ])' + HERE + '\\s*(?:[Nn]ói|[Hh]ỏi|[Đđ]áp|[Tt]rả lời|[Dd]ẫn(?: lời| dắt)?|[Bb]ảo)\\s*(?:tiếp |lại |rằng |lớp |cả lớp |HS )*\\s*:\\s*[“"«‘]');
  const SCRIPT = new RegExp('^[\\s\\-–+•*]*' + WHO + '\\s*:\\s*(?:[“"«]|(?:Chào |Các em|Các con|Em nào|Bạn nào|Thưa (?:cô|thầy)|Dạ|Bây giờ|Chúng ta|Cô (?:mời|chào|có|đố)|Thầy (?:mời|chào|có|đố)))');
  Soi.rules.speaking = (plan) => {
    if (plan.form !== '5512') return [];
    const found = plan.body.map((line) => [line, QUOTED.exec(line.text) || SCRIPT.exec(line.text)]).filter(([, match]) => match);
    return found.slice(0, 1).map(([line, match]) => ({ ...finding('speaking', line, {}, match.index, match[0].length), times: found.length }));
  };
}
