"""What the modules of the verifier have to be like, so that they mean the same in one file as in many."""

from __future__ import annotations

import ast
import builtins
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FUTURE = "from __future__ import annotations"


@dataclass(frozen=True)
class Module:
    """One file of the package."""

    name: str
    file: Path
    tree: ast.Module
    text: str

    @property
    def doc(self) -> str:
        """Its docstring, or ""."""
        return ast.get_docstring(self.tree) or ""

    @property
    def imports(self) -> list[ast.Import | ast.ImportFrom]:
        """The imports at its top, without the one of `__future__`."""
        return [node for node in self._top() if isinstance(node, ast.Import | ast.ImportFrom) and not _future(node)]

    @property
    def body(self) -> str:
        """Its text below docstring and imports."""
        return "".join(self.text.splitlines(keepends=True)[self._top()[-1].end_lineno or 0 :]).strip("\n")

    def _top(self) -> list[ast.stmt]:
        """Docstring and imports, up to the first statement that is neither."""
        found = self.tree.body[:1]
        for node in self.tree.body[1:]:
            if not isinstance(node, ast.Import | ast.ImportFrom):
                break
            found.append(node)
        return found

    def names(self) -> dict[str, int]:
        """What it defines at its top level → line."""
        return dict(_bound(self.tree.body))


def faults(modules: Sequence[Module], package: str) -> Iterator[str]:
    """A sentence for everything that stands in the way, with file and line."""
    for number, module in enumerate(modules):
        yield from _own_faults(module, {one.name: one for one in modules[:number]}, package)
    yield from _collisions(modules, package)


def _own_faults(module: Module, above: dict[str, Module], package: str) -> Iterator[str]:
    """What about one module would mean something else in one file."""
    if not module.doc:
        yield f"{module.file}:1: thiếu lời nói đầu (docstring), nó thành tiêu đề trong tệp nối."
    if not any(map(_future, module.tree.body)):
        yield f"{module.file}:1: thiếu `{FUTURE}`, mà tệp nối có."
    if re.search(r"^(import|from) .*;", module.text, re.M):
        yield f"{module.file}: mỗi `import` một dòng riêng, không dấu chấm phẩy."
    top = {id(node) for node in module.imports}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and not _future(node):
            where = f"{module.file}:{node.lineno}"
            if id(node) not in top:
                yield f"{where}: `import` phải đứng đầu tệp, ngoài mọi hàm và mọi `if`."
            yield from (f"{where}: {fault}" for fault in _import_faults(node, above, package))


def _import_faults(node: ast.Import | ast.ImportFrom, above: dict[str, Module], package: str) -> Iterator[str]:
    words = ast.unparse(node)
    if any(alias.asname or alias.name == "*" for alias in node.names):
        yield f"`{words}`: không đổi tên (as), không lấy hết (*), vì tệp nối chỉ có một tên cho một thứ."
    for name in [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]:
        root, _, rest = name.partition(".")
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"`{words}`: viết đủ `from {package}.… import …`."
        elif root == package and isinstance(node, ast.ImportFrom) and rest:
            yield from _sibling_faults(node, rest, above, words)
        elif root == package:
            yield f"`{words}`: viết `from {package}.TỆP import TÊN`, trong tệp nối không còn các tệp ấy."
        elif root not in sys.stdlib_module_names:
            yield f"`{words}`: chỉ được dùng thư viện chuẩn, {root} không thuộc thư viện chuẩn."


def _sibling_faults(node: ast.ImportFrom, name: str, above: dict[str, Module], words: str) -> Iterator[str]:
    if name not in above:
        yield f"`{words}`: {name} không đứng trước tệp này trong MODULES; mũi tên chỉ đi xuống."
        return
    for alias in node.names:
        if alias.name != "*" and alias.name not in above[name].names():
            yield f"`{words}`: {alias.name} không được định nghĩa ở {name}, hãy lấy ở nơi định nghĩa nó."


def _collisions(modules: Sequence[Module], package: str) -> Iterator[str]:
    """Names that would mean two things."""
    meanings: dict[str, tuple[str, str]] = {}
    for module in modules:
        found = [(name, f"{package}.{module.name}.{name}", line) for name, line in module.names().items()]
        for node in module.imports:
            found += [(name, meaning, node.lineno) for name, meaning in _meanings(node, package)]
        for name, meaning, line in found:
            where = f"{module.file}:{line}"
            if hasattr(builtins, name) and not name.startswith("__"):
                yield f"{where}: tên {name} che tên sẵn có của Python, trong tệp nối thì che ở mọi chỗ; hãy đổi tên."
            known, first = meanings.setdefault(name, (meaning, where))
            if known != meaning:
                yield f"{where}: tên {name} đã có ở {first} với nghĩa khác; hãy đổi một trong hai tên."


def _meanings(node: ast.Import | ast.ImportFrom, package: str) -> Iterator[tuple[str, str]]:
    """The names that an import of the standard library binds, and what each is."""
    for alias in node.names:
        root = alias.name.partition(".")[0]
        if isinstance(node, ast.Import):
            yield root, root
        elif not (node.module or "").startswith(f"{package}."):
            yield alias.name, f"{node.module}.{alias.name}"


def _bound(body: Sequence[ast.AST]) -> Iterator[tuple[str, int]]:
    """Names that statements bind where they stand, also inside `if`, `for`, `try` and `with`."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif not isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            yield from _bound(list(ast.iter_child_nodes(node)))


def _future(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"
