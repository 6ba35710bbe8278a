"""The questions of the small pages: one of each kind, some kinds more than once."""

from __future__ import annotations

BANK = """
## Số lạ {#thu-01}

<quiz>
Em làm gì với tin của số lạ?
- [ ] Bấm thử
> Chỉ một cái bấm là có thể mất tài khoản.
- [x] Hỏi cô Hạnh
> Hỏi người mình tin là cách chắc nhất.
- [ ] Gửi cho bạn
> Bạn cũng có thể bị lừa.

Quà thật không cần vội.
</quiz>

## Dấu hiệu {#thu-02}

<quiz>
Đâu là dấu hiệu lạ?
- [x] Người gửi không quen
> Em không biết đó là ai.
- [ ] Nhắc mang vở
> Việc quen của lớp.
- [x] Giục bấm ngay
> Giục để em không kịp nghĩ.

Có hai dấu hiệu.
</quiz>

## Khoá cửa {#thu-03}

<quiz>
Mật khẩu giống như chìa [[khoá|khoá cửa]] của nhà em.

---
Không đưa cho ai.
</quiz>

## Hỏi ai {#thu-04 accents=optional}

<quiz>
Khi nghi ngờ, em hỏi [[người lớn|đường dây 111]].

---
Người lớn giúp em kiểm tra.
</quiz>

## Nối việc {#thu-05 kind=match}

Nối tin với việc nên làm.

- Tin của cô => Làm theo
> Cô là người quen.
- Tin của số lạ => Không bấm
> Em chưa biết đó là ai.
- => Xoá máy

Mỗi tin một việc.

## Thật hay giả {#thu-06 kind=sort}

Xếp từng tin.

- Cô nhắc mang vở => Thật
> Đúng việc của lớp.
- Bấm ngay để nhận quà => Giả
> Quà kèm lời giục.
- Lịch thi ở bảng tin => Thật
> Ai cũng xem được.

Có cả tin thật.

## Thứ tự {#thu-07 kind=order}

Xếp các việc.

1. Dừng lại
> Dừng trước đã.
2. Chụp màn hình
> Giữ bằng chứng.
3. Báo cô
> Cô sẽ giúp.

Không vội.

## Chỗ đáng ngờ {#thu-08 kind=spot}

Chọn chỗ đáng ngờ.

/// mail
    from: "Quà Tặng <==qua@qua-tang.example==>"
    subject: Quà

==Chào em==, em có ==5 phút==.
///

- [x] Địa chỉ
> Không phải của trường.
- [ ] Lời chào
> Ai cũng chào vậy.
- [x] Thời hạn
> Là để giục.

Hai chỗ.

## Cuộc gọi {#thu-09 kind=scenario}

Số lạ gọi cho em.

### Nghe máy {#nghe}

Người gọi xin mã.

- Đọc mã -> mat
> Mã là chìa khoá.
- Hỏi bố mẹ -> xong
> Bố mẹ kiểm tra giúp.

### Em đã an toàn {#xong end=good}

Bố mẹ gọi lại.

### Lần sau thử cách khác {#mat end=retry}

Em vẫn kể được với bố mẹ.

## Bốn câu {#thu-10 kind=truefalse}

Số lạ báo em trúng quà.

- [x] Số lạ có thể mang ảnh người quen
> Ảnh ai cũng lấy được.
- [ ] Tin có tên em thì chắc là thật
> Tên em có thể đã lộ.
- [x] Hỏi cô bằng lời là cách kiểm tra
> Cô biết lớp có quà hay không.
- [ ] Bấm rồi thì không cần kể với ai
> Kể sớm thì còn kịp.

Hai đúng, hai sai.

## Mấy phút {#thu-11 kind=short}

Ba việc, mỗi việc hai phút rưỡi. Em cần bao nhiêu phút?

= 7,5 | bảy phút rưỡi
unit: phút

Ba lần hai phút rưỡi.
"""
