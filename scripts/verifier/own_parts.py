"""The parts of its signed list that a copy has, and a host that does not let them be read."""

from __future__ import annotations

from collections.abc import Mapping

from verifier.answers import MOVED, Answer, asks_password, faulty, refusal, said
from verifier.client import Client
from verifier.names import MANIFEST_LIMIT
from verifier.own_pages import kin, refuses
from verifier.reasons import UnusableError
from verifier.signatures import RefusedError
from verifier.viewers import PLAIN, headers_of


def own_part(name: str, client: Client | None, files: Mapping[str, bytes]) -> bytes | None:
    """A file of the copy, or None when it has none. A server that is out of order has not said that it has none."""
    if client is None:
        return files.get(name)
    answer = client.ask(client.target(name), headers_of(PLAIN), most=MANIFEST_LIMIT)
    if answer.flood:
        raise RefusedError("bad-manifest", f"{name} không có kết thúc.")
    if answer.error or faulty(answer.status):
        raise OSError(answer.error or f"máy chủ trả lời {answer.status} khi được hỏi {name}")
    _refused(name, client, answer)
    if answer.status == 200 and answer.body is not None:
        client.listed[name] = answer.body
    return answer.body if answer.status == 200 else None


def _refused(name: str, client: Client, answer: Answer) -> None:
    """Whoever is sent on or turned away has not heard that there is no list: UnusableError, with what to do."""
    there = client.moved(client.target(name), answer)
    other = (there.hostname or "").lower()
    if client.renamed(client.target(name), answer):
        where = f"{there.scheme}://{there.netloc}{client.folder}"
        word = "https" if there.scheme != client.scheme else "tên khác của nó"
        raise UnusableError(f"Trang chuyển sang {word}: hãy kiểm tra {where}")
    if answer.status in MOVED and client.away(client.target(name), answer) and kin(other, client.host):
        raise UnusableError(
            f"Máy chủ chuyển {name} sang {there.netloc}: hỏi người quản trị địa chỉ nay của trang rồi kiểm tra ở đó"
        )
    if answer.status in MOVED and client.same(client.target(name), answer):
        raise UnusableError("Máy chủ chuyển về đúng địa chỉ vừa hỏi, không cho chương trình xem: hỏi người quản trị")
    if asks_password(answer):
        raise UnusableError(
            f"Máy chủ hỏi tên và mật khẩu khi được hỏi {name}: kiểm tra thư mục ngay trên máy chủ, hoặc ở nơi không hỏi mật khẩu"
        )
    if refusal(answer) or (answer.status == 200 and refuses(answer.body or b"", client.host)):
        raise UnusableError(
            f"Máy chủ từ chối chương trình kiểm tra ({said(answer)} khi được hỏi {name}): nhờ người quản trị cho máy này qua"
            " tường lửa, kiểm tra từ một mạng khác, hoặc kiểm tra thư mục ngay trên máy chủ"
        )
