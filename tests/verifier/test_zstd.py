"""zstd undone without a library: frames that the reference program made, and what is broken, cut or hostile."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.unpacking import no_library, unpack
from verifier.zstd import MAGIC, undo_zstd

LIMIT = 1 << 20


def text(count: int) -> bytes:
    """Words of the course in an order that nobody chose."""
    words, seed, out = (
        [
            "an",
            "toàn",
            "mạng",
            "cho",
            "học",
            "sinh",
            "lớp",
            "sáu",
            "bảy",
            "và",
            "thầy",
            "cô",
            "mật",
            "khẩu",
            "dài",
            "đừng",
            "gửi",
            "mã",
            "ai",
        ],
        1,
        [],
    )
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        out.append(words[seed >> 16 & 15] + str(seed >> 20 & 63))
    return " ".join(out).encode()


FRAMES = {
    "one stream of literals": (
        60,
        "D77#B1ZZUk0K&>59iZ+1K<ou`kN?pFvm3hE&B#kt<0O$X$rK9vpEdI<3$erLv7g4CPhCR!fp>)8kiytiF&d^#CtT{l(<2O`t"
        "Gfcrj<D`lhy5!HG0-ypH<a(OgU7NB10MgKjdr1E-km=7_+;I!2fJkdLGo_phh8XFcN2yVG-n5vuT*w%n7UC}f`eu#?;-&#sB"
        "vU6n2=`6ZUaC>K*+EM5FqN#n*qVd9y7u_N<_Bl-9mz>ncncMVLi6<M@%gYG{Od&vKY-UYV@}bmp3YhPiwe{5d=K#%7%{Wlju"
        "l$2W<&gC4nG8EP@5+YW@Nd!v"
    ),
    "four streams, no length said": (
        420,
        "D77#B07zvi0GdvK3@M-`NeBN3Wu6Dje*gJR&Eo0b@DMT=yLa=&zMQs06^w+CEv1yU>3`PB0Ji|S0K8rot_UGg-lozQ5z#34w"
        "Q|MR$_w3GuM1~3Ku9zNKX$RH^elKl0Yn4fhrU*h5HZu~hAOt)bJy#_krPv~<ql-8+u@svE%zf2WjejUrqT;tGzJtvGyslrfB"
        "{6K4p)Ay{A{wcd!l4%_f3{|Kg?->kZ1~yXuU3+b<;?ec0am@1Vm#v^C1Dz7=B~`h9J=pNO0Zc0HRR>uE+o((G*-c9V8lcMyA"
        "t`24D-KF&vfY^pi}dBc{_4v)AqLL)YuVjWj?=Gz9^#mFr?t>5CZhqYU{jGM&DgEbWfcL84L5qN()6rqU5Hk=N_OH*>u%9OW{"
        "dj_xw#xZG6wD%0u4qGW0JLSHK{81loJ$aH!ZipkRMhaM6Tjp4YAm{Cz*D=#*arQH!Lu42o5anBAYfM@`mb=T{{&&h(DN<W*5"
        "E%&3iXEB>fN6Jj68+;Hqm44(Q0nr$KUMn|JvE`1-kQ=Mma#u!Nrqfp$a!rOjQNinV;mAPV^}6s~%-n{qzE)mvvb4LVV$0<+d"
        ")*EPv8i+e6<h9`O{FvIYvqL|OS^CGYvo0**M%RdOsBIl<V92IMZQ*Upkm8in@VW2sdR&xPCvK|IpSn#cU{Gn`$44GayJ<AlW"
        "X9i=^)W4M5fbGG9*_GJ|rL-!;_Px-HklUkTWyn$;fm%AM17D2VX1CT!x%8(?Oz9UuHTT;cMlq>viG9dR;g&6kG0_$<pozE<>"
        "J*EqAm{r5l;a((cAG<f#FP*z0z<HkE!5L!Qi#BLjp)Q;>{`Eq4PM@*<l`x=p1U+f=%tO{Ft4<VOIuAR5Dg>viF&iY<3UoXm<"
        "Xhn68%V-=GVF`b@@+f@3|*UHf%7pjWLF}bO9gow#>`dQi?x2g0aGxN3b+*NG38%?DnLypUIx@tN|H0p{FF_pb;ySYuJ7o1I{"
        "A5NBbFHW+wd%<*ifrkV{V?aHYAzw{S#g;p#F4O6Z$<po!QL*J-Xf8v3GJy7|;W#QFMkxwJM$@Fy8X!Vqj6#Mt5D-E{tu-uMV"
        "P-HT5&owKCN41K8>yrRJo3*nW?t<LY5=pcT#}Jkn&C<Ip$iIu=13Ay<QoEO`#i3qOJF}PofxKt5co$yGPopl&U$B%g8vKmHY"
        "Bf@z2PMa<Hp7JF5qbZuXdN1{)9RYb15~vW5O{P%VtvN9gxfkaq8?CaXS<9Jb#iU#PlAjqhDMi1f?QFN)SR*d$Opd(D2^h@(U"
        "51{LN^j+y~?<L&&IArbp7oJYu~5>6bvYQ<uK}<X$vripRbp_Hcax1@M|Y*}Ln8H5Z1<r5T^mg%Mq<4ymgUMUMKgeN-9D>WYt"
        "jOd;eyJo2M}vtx%xrIaDDK*q$J(K;sCl~eJP;)`T3cw{daa{MI3*1ItS$Hi3JUXf11DmGLnmi+`jquMRzZ7Lfn`7?2rKf$pI"
        "MsN-imgv%YF-$_Jd@n1b?bIxvnSb|UibizvMLuAlO`2E{nt&>+`w+}f2I>*Q=Qa-f=flX;v_Q$qMhz!}om&%^AzE$2K^LSmA"
        "Rs1Qks_q^vjXxm$*gE)<`ccFBv&-5a6TZLv)?lx20RZ(m<DME?fd#<>l<i!)%<mT@o>fzQL%!&I=#%QiR<ZpYTLz_0R9ha14"
        "k^g%}25BA93KC4fCh@jd(mlxz7>9Ak<r`3I"
    ),
    "stored by the fastest way": (
        40,
        "D77#B1W0iS0BqsAn{YBXAY{X!X)`$>bZ^6;ZZ$R_W5cvIAY;R{GB6-x!?ZIoAZ_8gp>Ah0Fd$>Yv@taxXyLn!V>L4%Y~j0`a"
        "5gg_YiQxRsdY3nAjFa3yQ^+zGC3e^;kvDKH8mh@;kvDKG&vx2Z^NK&GcX`?!=ZIJAarlTpl&lVAjFa3yQ^+zG&3M{Z^NK&Gc"
        "_P&!=Pz4F(7Q=yPI$_F(7T>x}k1oH8mi_k>R_mZf7tcbHkx^G$3=sp>;MOY~j0`a56F=bHkx^G%z4`!=N=YAarQqx~F+EHXv"
        "f*x}$kGAZ_8gt#mapAa=u`H8UV|XyLl2c{Da4Y~j0`a5Fa`V`y(NHy~rfv@<y%ZQ;71Zf7z%AaiMMXfiY)bZ^6;ZZb9?V&S@"
        "@c``W`lGyw"
    ),
}  # fmt: skip
"""Name → how many words, and their frame by zstd 1.5 (base85)."""


@pytest.mark.parametrize("name", FRAMES)
def test_what_the_reference_program_packed(name: str) -> None:
    count, packed = FRAMES[name]
    frame = base64.b85decode(packed)
    assert undo_zstd(frame, LIMIT) == text(count)
    assert unpack(frame, "zstd") == text(count) and not no_library("zstd")
    skipped = b"\x53\x2a\x4d\x18\x02\x00\x00\x00ab"
    assert undo_zstd(skipped + frame + frame, LIMIT) == 2 * text(count)


def block(kind: int, size: int, data: bytes, last: bool = True) -> bytes:
    return (size << 3 | kind << 1 | last).to_bytes(3, "little") + data


HEAD = MAGIC + b"\0\x58"
BROKEN = {
    "nothing of the kind": b"<html>",
    "a head alone": MAGIC,
    "no last block": HEAD + block(0, 1, b"a", last=False),
    "a cut block": HEAD + block(0, 9, b"a"),
    "a kind of block that is none": HEAD + block(3, 1, b"a"),
    "a block that is too large": HEAD + block(1, (1 << 17) + 1, b"a"),
    "another length than was said": MAGIC + b"\x20\x02" + block(0, 1, b"a"),
    "a dictionary": MAGIC + b"\x01\x58\x07" + block(0, 1, b"a"),
    "literals without a tree": HEAD + block(2, 4, b"\x03\0\0\0"),
    "a match before the beginning": HEAD + block(2, 5, b"\0\1\x54\0\0\0\x01"[:5]),
    "bytes behind it": HEAD + block(0, 1, b"a") + b"x",
    "cut literals": base64.b85decode(FRAMES["one stream of literals"][1])[:90],
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="zstd"):
        undo_zstd(BROKEN[name], LIMIT)
    assert unpack(BROKEN[name], "zstd") is None


def test_a_few_bytes_do_not_become_gigabytes() -> None:
    bomb = HEAD + b"".join(block(1, 1 << 17, b"a", last=False) for _ in range(20)) + block(0, 0, b"")
    assert len(undo_zstd(bomb, 20 << 17)) == 20 << 17
    with pytest.raises(ValueError, match="quá lớn"):
        undo_zstd(bomb, (20 << 17) - 1)


@given(st.sampled_from(sorted(FRAMES)), st.integers(0, 2000), st.integers(0, 255))
def test_one_changed_byte_is_refused_or_read(name: str, place: int, byte: int) -> None:
    """No other error, and no more than the limit."""
    frame = bytearray(base64.b85decode(FRAMES[name][1]))
    frame[place % len(frame)] = byte
    assert size_of(bytes(frame)) <= LIMIT


@given(st.binary(max_size=300))
def test_anything_in_a_block_is_refused_or_read(data: bytes) -> None:
    """A few bytes give no more than a block holds."""
    assert size_of(HEAD + block(2, len(data), data)) <= 2 * (1 << 17)


def size_of(data: bytes) -> int:
    """Of what it is undone to; 0 where it is refused."""
    try:
        return len(undo_zstd(data, LIMIT))
    except ValueError:
        return 0
