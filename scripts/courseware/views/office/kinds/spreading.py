"""The plan of a school year: teaching and training in cybersecurity."""

from __future__ import annotations

from courseware.views.office import blanks, desk
from courseware.views.office.blanks import cell
from courseware.views.office.desk import Desk
from courseware.views.office.kinds import year
from courseware.views.office.official import Appendix, Official, fitting, item
from courseware.views.word.paragraphs import Grid, heading

SIZE = 12
GROUNDS = ("luat-an-ninh-mang-2025", "luat-bao-ve-du-lieu-ca-nhan-2025", "nd-331-2026", "tt-15-2026")
PURPOSE = item(
    "Mục đích, yêu cầu",
    item(
        "Mục đích",
        item("Cán bộ, giáo viên, nhân viên và học sinh hiểu quyền, nghĩa vụ và trách nhiệm của mình theo Luật An ninh mạng; gặp chuyện trên mạng thì biết dừng lại, kiểm chứng bằng kênh khác, lưu bằng chứng và báo đúng nơi.", duties="001.I.a"),
        item("Trẻ biết hỏi người lớn trước khi dùng máy và kể với người lớn khi thấy điều lạ.", only="nursery"),
        item("Mỗi hệ thống, tài khoản, kho dữ liệu của trường có người giữ, người thay và được kiểm tra định kỳ; các việc về an ninh mạng trong trường ăn khớp với nhau.", duties="001.I.b"),
    ),
    item(
        "Yêu cầu",
        item("Mỗi việc trong kế hoạch có người làm, hạn và minh chứng; làm thực chất, hợp điều kiện của trường.", duties="001.III.2.b"),
        item("Nội dung hợp lứa tuổi: học sinh nhỏ học một tình huống, một việc làm theo; học sinh lớn bàn cả quyền lẫn nghĩa vụ.", duties="000.1.a", only="school"),
        item("Nội dung hợp người học: bàn cả quyền lẫn nghĩa vụ, gắn với việc làm, giao dịch hằng ngày.", duties="000.1.a", only="centre"),
        item("Nội dung hợp lứa tuổi: trẻ học qua truyện, tranh, trò chơi, mỗi lần một việc làm theo; phần còn lại dành cho cha mẹ.", duties="000.1.a", only="nursery"),
        item("Gắn với kế hoạch chuyển đổi số và kế hoạch giáo dục của trường, dùng cơ sở dữ liệu ngành và hệ thống dùng chung đúng quyền.", duties="001.I.c"),
    ),
)  # fmt: skip
SITUATION = item(
    "Đặc điểm tình hình",
    item("Quy mô: {số lớp} lớp, {số học sinh} học sinh; {số} cán bộ quản lý, {số} giáo viên, {số} nhân viên."),
    item("Hạ tầng: {số máy tính, phòng máy, đường truyền}; hệ thống đang dùng: {cổng, phần mềm quản lý, thư công vụ, trang mạng xã hội}; chủ quản của từng hệ thống: {tên cơ quan, theo văn bản nào}."),
    item("Kết quả năm học trước và vụ việc đã xảy ra: {nêu ngắn, không nêu tên học sinh}."),
    item("Thuận lợi, khó khăn: {nêu ngắn}."),
)  # fmt: skip
TASKS = item(
    "Nội dung, nhiệm vụ",
    item(
        "Tuyên truyền tới học sinh",
        item("Mỗi tháng cả trường học một chủ đề, mỗi nhóm lớp học các bài của chủ đề ấy trong bộ học liệu Lá chắn số (Phụ lục I).", duties="000.1.b 002.1.dd"),
        item("Hình thức: sinh hoạt dưới cờ, sinh hoạt lớp, lồng ghép giờ chính khoá, hoạt động ngoại khoá, cổng và nhóm lớp chính thức của trường.", duties="001.II.1.b", only="school"),
        item("Hình thức: sinh hoạt lớp, lồng ghép giờ học, hoạt động ngoại khoá, cổng và nhóm lớp chính thức của trường.", duties="001.II.1.b", only="centre"),
        item("Hình thức: hoạt động học, hoạt động góc, giờ đón trả trẻ, bảng tin của lớp, cổng và nhóm lớp chính thức của trường.", duties="001.II.1.b", only="nursery"),
        item("Cha mẹ và giáo viên biết nơi nhờ giúp khi trẻ có nguy cơ bị hại: Tổng đài 111; nguy hiểm ngay thì gọi 113.", only="nursery"),
        item("Học sinh biết nơi nhờ giúp: thầy cô chủ nhiệm, người phụ trách tư vấn học đường, Tổng đài 111; nguy hiểm ngay thì gọi 113.", only="school centre"),
    ),
    item(
        "Phổ biến, bồi dưỡng cán bộ, giáo viên, nhân viên",
        item("Phổ biến Luật An ninh mạng, Luật Bảo vệ dữ liệu cá nhân và văn bản hướng dẫn tại cuộc họp {hội đồng, ngày}.", duties="001.II.1.a"),
        item("Bồi dưỡng nội bộ: tự học trực tuyến theo Phụ lục II, rồi gặp nhau làm thử trên việc hằng ngày; có biên bản, danh sách dự.", duties="001.II.2.b 001.II.2.c"),
        item("Cử {số} người dự tập huấn, bồi dưỡng do cấp trên tổ chức; người đi học báo lại cho tổ.", duties="001.II.2.a"),
        item("Nhắc mọi người phát hiện, phản ánh tin sai sự thật; đầu mối công nghệ thông tin đọc cảnh báo của cơ quan chuyên trách mỗi tuần và chuyển tới người liên quan.", duties="003.1.g 002.1.d"),
    ),
    item("Phối hợp với công an {xã, phường} và cha mẹ học sinh: mời công an nói chuyện pháp luật, thống nhất trước chủ đề, lứa tuổi; gửi thông báo cho cha mẹ qua kênh chính thức.", duties="001.II.1.c"),
    item(
        "Quy chế, quy trình",
        item("Rà soát quy chế về công nghệ thông tin, chuyển đổi số, dữ liệu; thay căn cứ đã hết hiệu lực.", duties="001.II.3.a"),
        item("Sửa đổi hoặc ban hành mới: quy chế bảo đảm an ninh mạng, quy chế sử dụng thiết bị, quy chế bảo vệ dữ liệu cá nhân.", duties="001.II.3.b 004.2.b"),
        item("Hoàn thiện quy trình xử lý sự cố: ai quyết định, ai làm kỹ thuật, ai ghi giờ, ai gọi, ai trả lời cha mẹ; phương án ứng cứu có người thay.", duties="001.II.3.c 002.1.c"),
    ),
    item(
        "Hệ thống, tài khoản, dữ liệu",
        item("Kiểm kê, rà soát hệ thống, máy, phần mềm, tiện ích; lập kế hoạch nâng cấp.", duties="000.2.a 001.II.4.a 002.1.b"),
        item("Vá lỗi theo lịch; bản vá lấy từ nơi làm ra phần mềm; quét và gỡ mã độc trên máy chủ, máy trạm, trước hết là máy nằm trong danh sách cảnh báo; giữ tường lửa, chống mã độc có người xem; biện pháp bảo vệ theo cấp độ của hệ thống.", duties="000.2.b 003.1.b 003.1.d 003.1.dd"),
        item("Chỉ cài phần mềm, tiện ích trong danh mục được duyệt.", duties="000.2.c"),
        item("Mỗi người một tài khoản, quyền vừa đủ việc, xác thực nhiều lớp nơi nào có; khoá trong ngày người ấy rời việc; không lưu mật khẩu trên trình duyệt, không dùng thư công vụ đăng ký mạng xã hội; độ dài mật khẩu và kỳ đổi theo văn bản của Sở.", duties="000.3.a 003.2.a 003.2.b 003.2.c"),
        item("Dữ liệu cá nhân chỉ thu đúng mục đích, ít người xem, không đưa ra ngoài khi chưa được phép.", duties="000.3.b 001.II.4.b"),
    ),
    item(
        "Cổng, trang thông tin, trang mạng xã hội",
        item("Giữ một trang chính thức đã đăng ký với Sở, dùng tên miền được giao; huỷ trang không dùng; báo cáo trang riêng; cập nhật danh sách trang, tên miền khi thay đổi.", duties="004.1.b 004.3.a 004.4.a 004.4.b"),
        item("Rà nội dung, liên kết, lỗ hổng; xoá nội dung bị chèn, tìm lối vào, vá để không tái diễn.", duties="004.1.a 004.2.a"),
        item("Bài, bình luận, tệp của người dùng chỉ hiện sau khi duyệt; lưu địa chỉ IP người đăng trong thời hạn ghi ở quy chế.", duties="003.1.e 004.2.c 004.2.d"),
    ),
    item(
        "Trực, ứng cứu",
        item("Trước mỗi kỳ nghỉ, sự kiện lớn: phân công lãnh đạo, người trực, người thay, giữ liên lạc; mức trực theo văn bản của Sở.", duties="002.1.a 003.1.a 003.1.c 003.3.a"),
        item("Thống nhất trước với nhà mạng, nhà cung cấp: ai trực phía họ, chặn lọc thế nào, làm gì khi cơ quan có thẩm quyền yêu cầu.", duties="002.2.a 002.2.b 002.2.c"),
        item("Có sự cố: tách máy, giữ dấu vết, ghi giờ phát hiện, báo chủ quản, Sở, Phòng An ninh mạng (PA05) Công an tỉnh, thành phố.", duties="001.II.4.c 000.4.a 003.3.b"),
    ),
)  # fmt: skip
SHARE = item(
    "Phân công thực hiện",
    item("Hiệu trưởng: chỉ đạo chung, ban hành quy chế, chịu trách nhiệm về nội dung trên cổng, về hạn báo cáo và trước cấp trên về kết quả.", duties="001.III.2.a 004.KL"),
    item("Phó hiệu trưởng {phụ trách}: điều hành kế hoạch, duyệt bài trên cổng, lãnh đạo phụ trách khi có sự cố."),
    item("Tổ an ninh mạng, đầu mối công nghệ thông tin: hệ thống, tài khoản, vá lỗi, sao lưu, trực kỹ thuật."),
    item("Tổ chuyên môn, giáo viên bộ môn: lồng ghép bài vào kế hoạch dạy học, góp ý học liệu.", only="school centre"),
    item("Giáo viên chủ nhiệm, Tổng phụ trách: sinh hoạt lớp, sinh hoạt dưới cờ, nhóm lớp chính thức, nghe học sinh kể.", only="school"),
    item("Giáo viên chủ nhiệm: sinh hoạt lớp, nhóm lớp chính thức, nghe học viên kể.", only="centre"),
    item("Tổ chuyên môn, giáo viên các lớp: đưa bài vào kế hoạch giáo dục của lớp, trao đổi với cha mẹ giờ đón trả trẻ, nghe trẻ kể.", only="nursery"),
    item("Văn phòng, kế toán, thư viện, y tế: giữ dữ liệu thuộc phần việc, lập hồ sơ minh chứng."),
    item("Học sinh, cha mẹ học sinh: học bài, thực hiện nội quy, báo thầy cô khi gặp chuyện.", only="school centre"),
    item("Cha mẹ trẻ: cùng con học bài, giữ máy con dùng, báo giáo viên khi gặp chuyện.", only="nursery"),
)  # fmt: skip
CONTROL = item(
    "Kiểm tra, chế độ báo cáo",
    item("Tự kiểm tra mỗi quý theo bảng tự kiểm tra; thiếu sót ghi người sửa, hạn sửa; kết quả đưa vào biên bản họp.", duties="001.II.5.a 001.III.2.c"),
    item("Rà cổng mỗi tháng, gửi kết quả trước ngày 20 nếu Sở yêu cầu.", duties="004.1.c"),
    item("Sự cố, khó khăn, vướng mắc: báo Sở, Văn phòng Sở ngay khi có.", duties="001.II.5.b 003.3.c 002.DM 004.DM"),
    item("Báo cáo kết quả cuối học kỳ, cuối năm học."),
)  # fmt: skip
CARRY = item(
    "Tổ chức thực hiện",
    "Các tổ, cá nhân căn cứ kế hoạch này đưa việc của mình vào kế hoạch tổ, kế hoạch cá nhân. Có vướng mắc thì báo {người điều hành} để giải quyết.",
)
STAGES = (
    ("Chuẩn bị", "Rà quy chế, quyết định thành lập tổ, kiểm kê hệ thống, tài khoản", "Quyết định, quy chế, bảng kiểm kê"),
    ("Học kỳ I", "Chủ đề tháng theo Phụ lục I; bồi dưỡng theo Phụ lục II; mời công an, cha mẹ", "Biên bản, danh sách dự, thông báo"),
    ("Trước mỗi kỳ nghỉ", "Vá, sao lưu, thử khôi phục, lịch trực, cây gọi", "Kế hoạch trực, nhật ký trực"),
    ("Học kỳ II", "Chủ đề tháng; tự kiểm tra; diễn tập sự cố trên bàn giấy", "Bảng tự kiểm tra, biên bản diễn tập"),
    ("Tổng kết", "Đánh giá, báo cáo, sửa kế hoạch năm sau", "Báo cáo kết quả, hồ sơ minh chứng"),
)  # fmt: skip


def plan(at: Desk) -> Official:
    """Kế hoạch tuyên truyền, bồi dưỡng."""
    parts = (PURPOSE, SITUATION, TASKS, item("Lộ trình thực hiện", _stages()), SHARE, CONTROL, CARRY)
    body = fitting(parts, at.school.kind)
    return Official(
        "KH",
        "Tuyên truyền, bồi dưỡng về an ninh mạng năm học …",
        body,
        grounds=(*at.grounds(*GROUNDS), desk.HIGHER, desk.SITUATION),
        lead=(f"{at.school.name} xây dựng kế hoạch tuyên truyền, bồi dưỡng về an ninh mạng năm học … như sau:",),
        recipients=(f"{at.school.parent} (để b/c)", "Hiệu trưởng, Phó Hiệu trưởng", "Các tổ", "Cổng thông tin của trường"),
        appendices=(
            Appendix("Chủ đề từng tháng và bài của từng nhóm lớp", (year.months(at),)),
            Appendix("Bài tự học của cán bộ, giáo viên, nhân viên", (year.adults(at),)),
            Appendix("Đối chiếu với việc được giao trong công văn", (blanks.note(ANSWERED), year.answers(at, body))),
        ),
    )  # fmt: skip


ANSWERED = "Trường giữ những dòng thuộc công văn của Sở mình, bỏ các dòng khác và dòng này."


def _stages() -> Grid:
    rows = tuple(tuple(map(cell, (stage, "{từ … đến …}", what, product))) for stage, what, product in STAGES)
    return Grid((17, 17, 38, 28), heading("Giai đoạn", "Thời gian", "Nội dung", "Sản phẩm, kết quả", size=SIZE), rows)
