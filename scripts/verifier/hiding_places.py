"""Names under which break-ins and forgotten files are usually found: a row for each family, so many of them a day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Hiding:
    """A family of names: asked for every day or in turn (so many `a_day`), by search engines too if `searched`.

    `kind`: what each of them is, where its name alone says so.
    """

    what: str
    daily: tuple[str, ...]
    turned: tuple[str, ...] = ()
    a_day: int = 0
    searched: bool = False
    kind: str = ""

    def today(self, part: int) -> list[str]:
        """The names of one day."""
        turns = range(self.a_day * part, self.a_day * (part + 1))
        return [*self.daily, *dict.fromkeys(self.turned[turn % len(self.turned)] for turn in turns)]


HOME_NAMES = ("index.php", "index.aspx", "default.aspx")
"""Programs that answer as the home page: search engines are shown them."""
HIDING = (
    Hiding(
        "what editors, versions and servers keep to themselves",
        (".git/config", ".git/HEAD", ".svn/entries", ".env", ".DS_Store", ".htaccess", "web.config", "Thumbs.db", "desktop.ini", ".vscode/sftp.json",
         "sftp-config.json", "wp-config.php.bak", "error_log", "debug.log"),
        (".vscode/settings.json", ".idea/workspace.xml", "configuration.php~", "config.php.bak", ".env.bak", ".env.production", ".hg/requires", ".htpasswd",
         ".git/index", "id_rsa", ".aws/credentials", "storage/logs/laravel.log", "config.json", "appsettings.json", ".npmrc", "composer.json", ".bash_history",
         "docker-compose.yml", "config.inc.php.bak", "error.log", "access.log", "server-status", "actuator/env", "elmah.axd", "trace.axd"),
        3, kind="exposed",
    ),
    Hiding(
        "archives and dumps",
        ("backup.zip", "site.zip", "www.zip", "public_html.zip", "web.zip", "backup.tar.gz", "backup.sql", "database.sql", "{host}.zip"),
        ("db.sql", "dump.sql", "data.sql", "backup.rar", "wwwroot.zip", "httpdocs.zip", "html.zip", "www.rar", "www.tar.gz", "{host}.sql", "{host}.tar.gz", "{host}.rar",
         "truong.zip", "website.zip", "cu.zip", "old.zip", "1.zip", "backup.7z", "sao-luu.zip", "saoluu.zip", "csdl.sql", "backup/backup.zip", "backup/db.sql", "backup.bak"),
        3, kind="exposed",
    ),
    Hiding(
        "copies that editors leave",
        ("index.html.bak", "index.html~", "index.html.old"),
        ("index.html.orig", "index.html.save", ".index.html.swp", "index.bak", "index.html.1", "index.html_old", "index.html.txt", "sw.js.bak", "index.html.goc", "index.html.cu"),
        2, kind="exposed",
    ),
    Hiding(
        "tables with pupils' data",
        ("danh-sach-hoc-sinh.xlsx", "hoc-sinh.xlsx", "uploads/danh-sach-hoc-sinh.xlsx"),
        ("ds-hoc-sinh.xlsx", "hocsinh.xlsx", "danh-sach.xlsx", "bang-diem.xlsx", "diem.xlsx", "hoc-sinh.csv", "hocsinh.csv", "danh-sach-hoc-sinh.xls", "danh-sach-hoc-sinh.csv",
         "danh-sach-giao-vien.xlsx", "phu-huynh.xlsx", "tai-khoan.xlsx", "mat-khau.xlsx", "users.csv", "students.csv", "files/danh-sach-hoc-sinh.xlsx",
         "tai-lieu/danh-sach-hoc-sinh.xlsx", "upload/danh-sach-hoc-sinh.xlsx", "data/hoc-sinh.xlsx", "danh-sach-hoc-sinh.docx", "danh-sach-hoc-sinh.pdf"),
        3, kind="exposed",
    ),
    Hiding(
        "pages that want a password, an OTP or money",
        ("dang-nhap", "dang-nhap.html", "login", "login.html", "admin/", "administrator/", "wp-login.php", "user/login", "xac-thuc.html"),
        ("dang-nhap/", "login/", "admin.html", "admin/login.html", "quan-tri/", "quan-tri.html", "quantri/", "signin", "sign-in.html", "signin.html", "account/login", "users/login",
         "tai-khoan/dang-nhap", "tai-khoan.html", "xac-minh.html", "verify.html", "otp.html", "hoc-phi.html", "nop-hoc-phi.html", "thanh-toan.html", "nop-hoc-phi/",
         "tra-cuu-diem.html", "diem-thi.html", "tuyen-sinh.html", "dang-ky.html", "khao-sat.html", "nhan-qua.html", "qua-tang.html", "vneid.html", "vneid/", "vssid.html",
         "cap-nhat.html", "portal/login", "cong-thong-tin/dang-nhap", "doi-mat-khau.html", "hoc-bong.html", "dang-nhap-giao-vien.html"),
        5,
    ),
    Hiding(
        "pages of what the portal's own system has, and of its makers",
        ("xmlrpc.php", "phpinfo.php", "info.php", "test.php", "upload.php", "wp-includes/", "data/cache/", "tmp/", "cgi-bin/"),
        ("install/", "telescope", "_profiler/", "wp-json/wp/v2/users", "vendor/phpunit/", "console/", "wp-admin/install.php"),
        2,
    ),
    Hiding(
        "tools that look after a database, files or a server",
        ("adminer.php", "phpmyadmin/"),
        ("pma/", "phpMyAdmin/", "adminer/", "dbadmin/", "mysql/", "myadmin/", "adminer-4.8.1.php", "pgadmin/", "phppgadmin/", "tinyfilemanager.php", "webmin/", "cpanel/"),
        1, kind="admin-tool",
    ),
    Hiding(
        "file managers of editors, by which anybody uploads",
        ("ckfinder/ckfinder.html", "elfinder/elfinder.html", "filemanager/dialog.php", "kcfinder/browse.php",
         "fckeditor/editor/filemanager/connectors/test.html", "tinymce/plugins/filemanager/dialog.php", "ckfinder/", "elfinder/", "filemanager/"),
    ),
    Hiding(
        "programs of intruders",
        ("shell.php", "c99.php", "wso.php", "alfa.php", "b374k.php", "r57.php", "mini.php", "up.php", "1.php", "cmd.php", "uploads/1.php", "uploads/shell.aspx",
         "images/x.phtml", "upload/x.asp", "uploads/cmd.jsp", "images/1.php5", "files/shell.aspx", "upload/up.ashx", "images/shell.php"),
        ("wp.php", "x.php", "a.php", "gel4y.php", "marijuana.php", "indoxploit.php", "fm.php", "bypass.php", "0x.php", "leaf.php", "about.php", "radio.php", "shell.aspx", "cmd.aspx",
         "alfanew.php", "doc.php", "content.php", "lock360.php", "ws.php", "goods.php", "autoload_classmap.php", "wp-content/plugins/hello.php", "error.php", "chosen.php"),
        3,
    ),
    Hiding(
        "programs that answer as the home page", HOME_NAMES, ("index.jsp", "index.cfm", "index.shtml", "home.php", "main.php", "index.php/a", "trang-chu.php", "index1.html", "index2.html", "index-old.html", "index_old.html", "trang-chu.html", "default.htm"), 1, searched=True
    ),
    Hiding(
        "doors that gangs build for search engines",
        ("slot/", "casino/", "nha-cai/", "game/1.html", "845839", "amp/", "feed/", "index.htm", "default.html", "home.html", "tin-tuc/", "news/", "shop/", "tai-xiu/",
         "no-hu/", "ca-do/", "xo-so/", "app/", "m/"),
        ("nohu/", "soi-keo/", "keo-nha-cai/", "bong-da/", "lo-de/", "ban-ca/", "da-ga/", "go88/", "sunwin/", "kubet/", "789bet/", "fun88/",
         "tai-app/", "tai-app.html", "download/", "download.html", "vay-tien/", "vay-tien.html", "khuyen-mai/", "vip/", "game/", "games/",
         "phim/", "xem-phim/", "slot.html", "casino.html", "nha-cai.html", "slot-gacor/", "en/slot/", "wap/", "p/1", "rss.xml", "atom.xml", "feed.xml", "sex/", "products/"),
        4, searched=True,
    ),
    Hiding(
        "folders into which somebody uploads",
        ("uploads/", "upload/", "images/stories/", "wp-content/uploads/"),
        ("files/", "file/", "media/", "userfiles/", "images/", "data/", "tai-lieu/", "tai-ve/", "van-ban/", "thong-bao/", "hinh-anh/", "anh/", "tep/", "lich-cong-tac/",
         "hoc-sinh/", "private/", ".git/"),
        4,
    ),
    Hiding(
        "sites that were here before, or were only tried",
        ("old/", "cu/", "test/", "demo/", "dev/", "beta/", "blog/", "backup/", "bak/", "new/", "wp-admin/", "wp/", "wordpress/", "joomla/", "nukeviet/", "portal/",
         "home/", "web/", "en/old/", "en/test/", "old", "blog", "test", "backup", "tin-tuc"),
        ("ban-cu/", "backups/", "sao-luu/", "temp/", "tam/", "old-site/", "oldsite/", "site/", "website/", "wp-content/", "wp-content/themes/", "2024/", "2025/",
         "v1/", "v2/", "stage/", "staging/", "forum/", "dien-dan/", "drupal/", "moodle/", "en/blog/", "en/backup/", "vi/", "public/", "public_html/", "www/", "html/", "1/", "a/"),
        4, searched=True,
    ),
    Hiding("who may sell advertisements here, and whose this is", ("ads.txt", "app-ads.txt", "BingSiteAuth.xml"), searched=True),
    Hiding("maps and proofs", ("sitemap.xml", "sitemap_index.xml", "sitemap.xml.gz", ".well-known/security.txt")),
)  # fmt: skip
"""What thieves look for, what gangs and intruders leave, in NukeViet, WordPress and Joomla, and what people forget."""
WORKERS = (
    "sw.js", "service-worker.js", "firebase-messaging-sw.js", "push-sw.js", "OneSignalSDKWorker.js", "serviceworker.js",
)  # fmt: skip
"""Service workers that sellers of messages have visitors' browsers keep."""
