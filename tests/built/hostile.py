"""What nobody should type into a search box, and somebody will."""

_SIGNS = (":", "^", "~", "*", "+", "-", "+-", "a:", ":a", "name:trà", "trà^", "trà^10", "trà^x", "trà~", "trà~1", "trà~-1",
          "*trà", "tr*à", "t*", "**", "+trà -chè", "--", "++", "- - -", "\\", "\\\\", "/", "//", "/./", "?", "??", "[", "]",
          "[]", "(", ")", "(trà", "{", "}", "{{7*7}}", "${7*7}", "|", "||", "&", "&&", "!", "@", "#", "%", "%00", "%E0%A4%A",
          "$", "'", '"', '"trà', "`", "“”", ",", ";", "<", ">", "=", "_")  # fmt: skip
_WORDS = ("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__proto__ constructor",
          "null", "undefined", "NaN", "true", "-1", "0", "1e999", "AND OR NOT", "' OR 1=1 --")  # fmt: skip
_MARKUP = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</template><h1>", "<!--", "]]>", "&lt;b&gt;",
           "javascript:alert(1)")  # fmt: skip
_LETTERS = ("🍵", "🍵🍵 trà", "👩‍🌾", "🇻🇳", "trà\u0300\u0301\u0302\u0303", "a" + "\u0301" * 500, "\u202etrà", "\u200b", "\ufeff",
            "\u0000", "\ud800", "trà \udc00", "茶", "чай", "شاي", "ｔｒａ", "Ⅷ", "ﬁ", "İ", "ß", "  ", "\t", "\u00a0", "\u3000")  # fmt: skip
_LONG = ("trà " * 1250, "a" * 5000, "đ" * 5000, "1/" * 2500, "🍵" * 1250, " ".join(f"từ{n}" for n in range(900)))

HOSTILE = (*_SIGNS, *_WORDS, *_MARKUP, *_LETTERS, *_LONG)
