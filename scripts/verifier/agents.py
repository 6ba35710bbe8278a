"""Programs that visit, and the places that visitors come from."""

from __future__ import annotations

_CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"
)
_ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"
)
_IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
_VIEW = (
    "Mozilla/5.0 (Linux; Android 14; SM-A156E; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0"
)
AGENTS = {
    "máy tính": _CHROME,
    "điện thoại": _ANDROID,
    "iPhone": f"{_IPHONE} Version/18.6 Mobile/15E148 Safari/604.1",
    "Googlebot": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Googlebot điện thoại": f"{_ANDROID} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "bingbot": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "coccocbot": "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
    "Facebook xem trước": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "trong Zalo": f"{_VIEW} Mobile Safari/537.36 Zalo android/25100100 ZaloTheme/light",
    "trong Facebook": f"{_VIEW} Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/538.0.0.0.1;]",
    "trong Facebook, iPhone": f"{_IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/538.0.0.0.1;FBDV/iPhone15,2;FBMD/iPhone]",
    "Edge": f"{_CHROME} Edg/142.0.0.0",
    "Firefox": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Applebot": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
    "GPTBot": "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)",
    "không tên": "",
    # Those above take part in the pairs as well, those below in the matrix alone.
    "ClaudeBot": "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
    "Safari": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
    "Cốc Cốc": f"{_CHROME.replace('Chrome/', 'coc_coc_browser/142.0.0 Chrome/')}",
    "Samsung": _ANDROID.replace("Chrome/", "SamsungBrowser/28.0 Chrome/"),
    "iPad": _IPHONE.replace("iPhone; CPU iPhone OS", "iPad; CPU OS") + " Version/18.6 Mobile/15E148 Safari/604.1",
    "Android cũ": "Mozilla/5.0 (Linux; Android 7.0; SM-G930V) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/59.0.3071.125 Mobile Safari/537.36",
    "trong TikTok": f"{_VIEW} Mobile Safari/537.36 musical_ly_2024 BytedanceWebview/d8a21c6",
    "YandexBot": "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
    "Baiduspider": "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "Telegram": "TelegramBot (like TwitterBot)",
    "Twitter xem trước": "Twitterbot/1.0",
    "WhatsApp xem trước": "WhatsApp/2.25.20.83 A",
    "curl": "curl/8.16.0",
    "Internet Explorer": "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
    "Windows 7": "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36",
    "Google xem thử": "Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)",
    "Googlebot hình": "Googlebot-Image/1.0",
    "AdsBot": "AdsBot-Google (+http://www.google.com/adsbot.html)",
}
_DESKTOP, _PHONE = ("?0", '"Windows"'), ("?1", '"Android"')
BRANDED = {
    "máy tính": ('"Google Chrome";v="142"', *_DESKTOP),
    "điện thoại": ('"Google Chrome";v="142"', *_PHONE),
    "Edge": ('"Microsoft Edge";v="142"', *_DESKTOP),
    "Samsung": ('"Samsung Internet";v="28.0"', *_PHONE),
    "trong Zalo": ('"Android WebView";v="142"', *_PHONE),
    "trong Facebook": ('"Android WebView";v="142"', *_PHONE),
    "trong TikTok": ('"Android WebView";v="142"', *_PHONE),
}
"""Browsers on Chromium → their brand, Sec-CH-UA-Mobile and Sec-CH-UA-Platform; robots, Safari and Firefox have none."""
REFERERS = {
    "Google": "https://www.google.com.vn/",
    "Facebook": "https://l.facebook.com/",
    "Zalo": "https://chat.zalo.me/",
    "Cốc Cốc": "https://coccoc.com/search?query=an+toan+mang",
    "Bing": "https://www.bing.com/",
    "Messenger": "https://l.messenger.com/",
    "zalo.me": "https://zalo.me/",
    "TikTok": "https://www.tiktok.com/",
    "YouTube": "https://www.youtube.com/",
    "Bộ": "https://moet.gov.vn/",
    "trường": "https://thcs-hoa-sen.edu.vn/",
    "trang mình": "{own}/",
    "ChatGPT": "https://chatgpt.com/",
    "Perplexity": "https://www.perplexity.ai/",
    "Gemini": "https://gemini.google.com/",
    "Telegram": "https://web.telegram.org/",
    "WhatsApp": "https://l.wl.co/",
}
IN_APPS = ("Messenger", "zalo.me", "Telegram", "WhatsApp")
"""Places that visitors come from with a phone."""
AT_A_DESK = ("ChatGPT", "Perplexity", "Gemini")
"""Places that they are met from on a computer alone, to spare requests."""
UNWANTED = ("GPTBot", "ClaudeBot", "Baiduspider", "YandexBot", "Telegram", "curl", "không tên", "Internet Explorer")
"""Agents that many hosts refuse."""
PROVEN = (
    "Googlebot", "Googlebot điện thoại", "Googlebot hình", "Google xem thử", "AdsBot", "bingbot", "coccocbot", "Applebot", "Facebook xem trước",
)  # fmt: skip
"""Robots whose makers publish where they come from: firewalls refuse whoever has nothing of them but the name."""
