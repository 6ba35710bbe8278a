"""How nginx, Apache and Caddy are told to hand out a copy: the command of each, with its configuration written."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Collection
from pathlib import Path

from courseware.testing import programs

PACKAGES = {"nginx": "nginx", "apache2": "apache2-bin", "caddy": "caddy", "rclone": "rclone"}
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
SEARCH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
MODULES = ("dir", "mime", "negotiation", "autoindex", "env", "filter", "deflate", "rewrite", "headers")
"""Modules of Apache that a hoster may have, and may not have."""


def _nginx(home: Path, root: Path, configs: Path, port: int, brotli_too: bool = False) -> list[str]:
    text = (configs / "la-chan-so.conf").read_text("utf-8")
    return nginx(home, port, f"root {root};\n{text}", brotli_too=brotli_too)


def nginx(home: Path, port: int, server: str, http: str = "", brotli_too: bool = False) -> list[str]:
    """The command of an nginx with these lines in its `server` and `http`."""
    program, module = program_of("nginx"), ""
    if brotli_too:
        programs.needed(
            "mô-đun brotli của nginx",
            "libnginx-mod-http-brotli-static",
            lambda: str(BROTLI) if BROTLI.is_file() else None,
        )
        module, server = f"load_module {BROTLI};", server.replace("# brotli_static on;", "brotli_static on;")
    user = "user www-data;" if os.geteuid() == 0 else ""
    temporary = "\n".join(
        f"{name}_temp_path {home}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (home / "server.conf").write_text(server, "utf-8")
    (home / "nginx.conf").write_text(f"""
{module} {user} daemon off; pid {home}/pid; error_log {home}/error.log; worker_processes 1;
events {{ worker_connections 256; }}
http {{
access_log off; {temporary}
{http}
server {{ listen 127.0.0.1:{port}; include {home}/server.conf; }}
}}
""")  # fmt: skip
    return [program, "-p", str(home), "-c", str(home / "nginx.conf"), "-e", str(home / "error.log")]


def _apache(home: Path, root: Path, configs: Path, port: int, without: Collection[str] = ()) -> list[str]:
    """.htaccess alone; compression on the fly is on, as with many hosters, and must not compress twice."""
    program = program_of("apache2")
    names = ["mpm_event", "authz_core", "authn_core", *(name for name in MODULES if name not in without)]
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in names)
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    (home / "apache.conf").write_text(f"""
ServerRoot {home}
PidFile {home}/pid
ErrorLog {home}/error.log
ServerName thcs-hoa-sen.example
Listen 127.0.0.1:{port}
{modules}
{user}
ServerTokens Prod
<IfModule mod_mime.c>
TypesConfig /etc/mime.types
AddLanguage br .br
AddLanguage en .en
AddEncoding x-gzip .gz
</IfModule>
<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE text/html text/css text/javascript image/svg+xml application/xml
</IfModule>
</IfModule>
Mutex file:{home} default
StartServers 1
DocumentRoot {root}
<Directory />
Require all denied
AllowOverride None
</Directory>
<Directory {root}>
Require all granted
Options Indexes FollowSymLinks
AllowOverride FileInfo
</Directory>
<FilesMatch "^\\.ht">
Require all denied
</FilesMatch>
""")
    return [program, "-D", "FOREGROUND", "-f", str(home / "apache.conf")]


def _caddy(home: Path, root: Path, configs: Path, port: int) -> list[str]:
    program = program_of("caddy")
    (home / "Caddyfile").write_text(f"""
{{
admin off
auto_https off
}}
http://:{port} {{
bind 127.0.0.1
root * {root}
import {configs}/la-chan-so.caddy
file_server
}}
""")
    return [program, "run", "--config", str(home / "Caddyfile"), "--adapter", "caddyfile"]


def program_of(name: str) -> str:
    """A program's path; as root on Debian it is installed when it is missing."""
    return programs.needed(name, PACKAGES[name], lambda: shutil.which(name, path=SEARCH))


def command(kind: str, home: Path, root: Path, configs: Path, port: int, without: Collection[str] = ()) -> list[str]:
    """The command of a server of this kind for a copy. `without`: the modules that Apache has not."""
    write = {
        "nginx": _nginx,
        "nginx-brotli": functools.partial(_nginx, brotli_too=True),
        "apache": functools.partial(_apache, without=without),
        "caddy": _caddy,
    }
    return write[kind](home, root, configs, port)
