"""Names under which break-ins and forgotten files are usually found."""

from __future__ import annotations

PROBES = (
    ".git/config", ".git/HEAD", ".svn/entries", ".env", ".DS_Store", "backup.zip", "site.zip", "www.zip", "public_html.zip",
    "backup.tar.gz", "backup.sql", "index.html.bak", "index.php", "index.aspx", "default.aspx", "wp-login.php", "upload.php",
    "uploads/1.php", "admin/", "sw.js", "service-worker.js", "ads.txt", "app-ads.txt", ".well-known/assetlinks.json",
    "BingSiteAuth.xml", "sitemap_index.xml", "sitemap.xml.gz", "feed/", "slot/", "casino/", "nha-cai/", "game/1.html",
    "845839", ".htaccess", "web.config", "Thumbs.db", "desktop.ini", ".vscode/sftp.json", ".vscode/settings.json", ".idea/workspace.xml", "sftp-config.json", "index.html~",
    "index.html.old", "web.zip", "amp/", "shell.php", "c99.php", "adminer.php", "info.php", "wp-content/uploads/", "sitemap.xml",
    ".well-known/security.txt", "index.htm", "default.html", "home.html", "wso.php", "alfa.php", "b374k.php", "r57.php", "mini.php", "up.php",
    "1.php", "cmd.php", "test.php", "phpinfo.php", "xmlrpc.php", "wp-config.php.bak", "configuration.php~", "config.php.bak", "error_log", "debug.log",
    "administrator/", "wp-includes/", "images/stories/", "uploads/", "upload/", "data/cache/", "tmp/", "cgi-bin/",
)  # fmt: skip
"""The last ones are what intruders leave in NukeViet, WordPress and Joomla."""
HOME_NAMES = ("index.php", "index.aspx", "default.aspx")
"""Programs that answer as the home page: search engines are shown them."""
SHELLS = (
    "uploads/shell.aspx", "images/x.phtml", "upload/x.asp", "uploads/cmd.jsp", "images/1.php5", "files/shell.aspx", "upload/up.ashx", "images/shell.php",
)  # fmt: skip
SHELL_FOLDERS = (
    "uploads",
    "upload",
    "images",
    "files",
    "assets",
    "data",
    "media",
    "userfiles",
    "tmp",
    "wp-content/uploads",
    "data/uploads",
)
SHELL_NAMES = (
    "shell",
    "x",
    "1",
    "cmd",
    "up",
    "upload",
    "test",
    "a",
    "c",
    "mini",
    "info",
    "config",
    "login",
    "admin",
    "wp",
)
SHELL_ENDS = (
    ".aspx",
    ".phtml",
    ".php5",
    ".asp",
    ".jsp",
    ".php",
    ".phar",
    ".ashx",
    ".php7",
    ".jspx",
    ".cfm",
    ".shtml",
    ".pht",
)
TURNING = 8
"""How many of all those names are asked for each day, beside the usual ones."""
IN_FOLDERS = ("index.php", "wp-login.php", "shell.php", ".htaccess")
"""Names asked for in folders of the release, other folders each day."""


def todays_shells(part: int) -> list[str]:
    """Other names each day: one in turn of each list, whose lengths have no divisor in common."""
    turns = range(TURNING * part, TURNING * (part + 1))
    names = [
        (
            SHELL_FOLDERS[i % len(SHELL_FOLDERS)],
            SHELL_NAMES[i * 7 % len(SHELL_NAMES)],
            SHELL_ENDS[i * 5 % len(SHELL_ENDS)],
        )
        for i in turns
    ]
    return [f"{folder}/{name}{end}" for folder, name, end in names]
