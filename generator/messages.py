"""Every finding by its lasting code: what is wrong and how to mend it, in Vietnamese and English.

Words in braces are the values of the finding.  A code is never re-used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["MESSAGES", "UNREAD", "Words"]


class Words(NamedTuple):
    """What is wrong, and how to mend it."""

    what: str
    mend: str


def _row(vi: tuple[str, str], en: tuple[str, str]) -> Mapping[str, Words]:
    return {"vi": Words(*vi), "en": Words(*en)}


_FORM = {
    "file-unreadable": _row(
        ("không mở được tệp này ({reason})", "kiểm tra tên tệp và quyền đọc, rồi chạy lại"),
        ("this file cannot be opened ({reason})", "check its name and permissions, then run again")),
    "file-size": _row(
        ("tệp nặng {size} kB, quá giới hạn {limit} kB", "hồ sơ chỉ chứa chữ; để ảnh thành tệp riêng bên cạnh"),
        ("the file has {size} kB, over the limit of {limit} kB", "a record holds text only; keep photos as files beside it")),
    "file-lfs": _row(
        ("tệp này là con trỏ Git LFS, chưa phải hồ sơ", "chạy: git lfs pull"),
        ("this is a Git LFS pointer, not the record itself", "run: git lfs pull")),
    "file-bom": _row(
        ("tệp bắt đầu bằng dấu BOM ẩn", "lưu lại dưới dạng UTF-8 (không BOM)"),
        ("the file begins with a hidden byte order mark", "save it again as UTF-8 without BOM")),
    "file-empty": _row(
        ("tệp trống, không có trường nào", "chép mẫu trong products/README.md rồi điền vào"),
        ("the file is empty", "copy the template in products/README.md and fill it in")),
    "file-no-mapping": _row(
        ("hồ sơ phải gồm các dòng «tên trường: giá trị»", "viết dòng đầu như: name: Tên sản phẩm (sau dấu hai chấm có một dấu cách)"),
        ("a record is made of lines `field: value`", "begin with a line such as: name: Name of the product (with a blank after the colon)")),
    "file-name-letters": _row(
        ("tên «{value}» không dùng làm địa chỉ trang được", "chỉ dùng chữ thường không dấu, số và gạch nối: {meant}"),
        ("the name `{value}` cannot be an address", "use only a-z, 0-9 and hyphens: {meant}")),
    "file-name-reserved": _row(
        ("tên «{value}» dành riêng cho trang khác", "đặt tên thư mục khác, ví dụ {value}-ocop"),
        ("the name `{value}` is reserved for another page", "choose another folder name, for example {value}-ocop")),
    "file-stray": _row(
        ("không biết đây là hồ sơ gì; tệp bị bỏ qua", "đúng chỗ là: {meant}"),
        ("this is not where a record lies; the file is passed over", "the right place is: {meant}")),
    "file-link": _row(
        ("đây là liên kết hoặc không phải tệp thường; không đọc", "chép chính tệp hồ sơ vào đây thay cho liên kết"),
        ("this is a link or no ordinary file and is not read", "put the record itself here in place of the link")),
    "encoding": _row(
        ("tệp không phải UTF-8, có vẻ là {encoding}; dòng này có thể là: {preview}", "mở bằng bảng mã {encoding}, lưu lại thành UTF-8"),
        ("the file is not UTF-8 but probably {encoding}; this line may read: {preview}", "open it as {encoding} and save it as UTF-8")),
    "mojibake": _row(
        ("chữ bị vỡ dấu: {found}; có lẽ là: {meant}", "mở lại bản gốc, lưu thành UTF-8; đừng lưu qua bảng mã khác"),
        ("broken letters: {found}; they may mean: {meant}", "open the original and save it as UTF-8")),
    "character": _row(
        ("có ký tự ẩn hoặc điều khiển {code}", "xóa ký tự này; gõ lại đoạn chữ quanh nó"),
        ("a hidden or control character {code}", "delete it; type the words around it again")),
    "tab": _row(
        ("có phím Tab; YAML chỉ nhận dấu cách", "thay mỗi Tab bằng hai dấu cách"),
        ("there is a tab; YAML takes blanks only", "replace every tab by two blanks")),
    "merge-conflict": _row(
        ("còn dấu xung đột của Git: {found}", "chọn một trong hai bản rồi xóa các dòng dấu"),
        ("a merge conflict of Git is left: {found}", "choose one of the two versions and delete the marks")),
    "yaml-form": _row(
        ("không đọc được cấu trúc ở dòng: {line}", "kiểm tra dấu cách đầu dòng và dấu hai chấm; so với mẫu trong products/README.md"),
        ("the structure cannot be read at the line: {line}", "check the indentation and the colons against the template in products/README.md")),
    "yaml-indent": _row(
        ("dấu cách đầu dòng không thẳng hàng: {line}", "các trường cùng nhóm thụt vào bằng nhau; nhóm con thụt thêm hai dấu cách"),
        ("the line is not indented like its neighbours: {line}", "fields of one group start in one column; their parts two blanks further in")),
    "yaml-quote": _row(
        ("dấu nháy mở mà không đóng: {line}", "thêm dấu nháy đóng ở cuối giá trị, hoặc bỏ dấu nháy mở"),
        ("a quotation mark is not closed: {line}", "add the closing mark, or take the opening one away")),
    "yaml-colon": _row(
        ("có thêm dấu hai chấm trong giá trị hoặc lệch dấu cách: {line}", "đặt cả giá trị trong dấu nháy kép \"…\""),
        ("a second colon in the value, or wrong indentation: {line}", "put the whole value in quotation marks \"…\"")),
    "yaml-no-colon": _row(
        ("thiếu dấu hai chấm sau tên trường: {line}", "viết: tên_trường: giá trị (sau dấu hai chấm có một dấu cách)"),
        ("no colon after the name of the field: {line}", "write: field: value (a blank after the colon)")),
    "yaml-start": _row(
        ("giá trị bắt đầu bằng ký tự YAML không nhận: {line}", "đặt cả giá trị trong dấu nháy kép \"…\""),
        ("the value starts with a sign that YAML keeps for itself: {line}", "put the whole value in quotation marks \"…\"")),
    "yaml-bracket": _row(
        ("ngoặc [ hoặc {{ mở mà không đóng: {line}", "thêm ngoặc đóng, hoặc viết mỗi mục một dòng bắt đầu bằng «- »"),
        ("a bracket is not closed: {line}", "add the closing bracket, or write one line an item beginning with `- `")),
    "yaml-after-quote": _row(
        ("còn chữ sau dấu nháy đóng: {line}", "để cả giá trị trong một cặp dấu nháy đơn '…'"),
        ("there are words after the closing quotation mark: {line}", "put the whole value in one pair of single quotes '…'")),
    "yaml-escape": _row(
        ("trong dấu nháy kép có dấu \\ mà YAML hiểu khác: {line}", "thay dấu nháy kép bằng dấu nháy đơn '…'"),
        ("in double quotes YAML reads the \\ as something else: {line}", "use single quotes '…'")),
    "quotes-curly": _row(
        ("dấu nháy cong “ ” của Word: {value}", "gõ lại bằng dấu nháy thẳng \"…\", hoặc bỏ dấu nháy"),
        ("curly quotation marks “ ”: {value}", "type straight ones \"…\", or take them away")),
    "colon-wide": _row(
        ("dấu hai chấm toàn khổ «：» sau tên trường: {found}", "gõ lại dấu hai chấm thường «:» và một dấu cách"),
        ("a full-width colon `：` after the name of the field: {found}", "type an ordinary colon `:` and a blank")),
    "comment-cut": _row(
        ("phần {rest} bị YAML bỏ vì đứng sau dấu #", "là một phần của giá trị thì đặt cả giá trị trong dấu nháy kép \"…\"; là lời ghi thì thêm dấu cách sau #"),
        ("YAML drops {rest} because of the #", "if it belongs to the value, put the whole value in quotation marks \"…\"; if it is a comment, put a blank after #")),
    "yaml-key": _row(
        ("tên trường phải là chữ", "viết: tên_trường: giá trị"),
        ("the name of a field must be text", "write: field: value")),
    "yaml-anchor": _row(
        ("ký hiệu & hoặc * (neo, bí danh) không được dùng: {name}", "chép lại giá trị đầy đủ; chữ bắt đầu bằng & hay * thì đặt trong dấu nháy"),
        ("anchors and aliases (& and *) are not allowed: {name}", "write the value out; put text that begins with & or * in quotation marks")),
    "yaml-tag": _row(
        ("ký hiệu ! (thẻ YAML) không được dùng: {name}", "bỏ thẻ; chữ bắt đầu bằng ! thì đặt trong dấu nháy"),
        ("tags (!) are not allowed: {name}", "take the tag away; put text that begins with ! in quotation marks")),
    "yaml-documents": _row(
        ("một tệp chỉ chứa một hồ sơ; thấy phần thứ hai", "tách thành hai tệp, bỏ dòng --- hoặc …"),
        ("one file holds one record; here a second one begins", "make two files of it and delete the line --- or ...")),
    "yaml-too-large": _row(
        ("hồ sơ lồng quá sâu hoặc quá nhiều mục", "rút gọn: tối đa 20 lớp và 10.000 giá trị"),
        ("the record is nested too deeply or has too many values", "keep to 20 levels and 10,000 values")),
    "key-twice": _row(
        ("trường «{key}» viết hai lần, lần đầu ở dòng {first}", "giữ một trong hai dòng"),
        ("`{key}` is written twice, first on line {first}", "keep one of the two lines")),
}  # fmt: skip

_FIELD = {
    "key-unknown": _row(
        ("không có trường «{key}»", "dùng tên trường đúng: {near}"),
        ("there is no field `{key}`", "use a name that exists: {near}")),
    "field-missing": _row(
        ("thiếu trường bắt buộc «{key}» ({label})", "thêm một dòng: {key}: … — {help}"),
        ("the required field `{key}` is missing", "add a line: {key}: …")),
    "kind-text": _row(
        ("ở đây cần một dòng chữ, không phải danh sách hay nhóm trường", "viết giá trị ngay sau dấu hai chấm"),
        ("text is wanted here, not a list or a group of fields", "write the value after the colon")),
    "kind-list": _row(
        ("ở đây cần một danh sách", "viết mỗi mục một dòng bắt đầu bằng «- », hoặc [mục 1, mục 2]"),
        ("a list is wanted here", "write one line an item beginning with `- `, or [one, two]")),
    "kind-group": _row(
        ("ở đây cần một nhóm trường", "viết các trường con thụt vào hai dấu cách, mỗi dòng «tên: giá trị»"),
        ("a group of fields is wanted here", "indent its fields by two blanks, one line each `name: value`")),
    "text-long": _row(
        ("dài {length} ký tự, quá giới hạn {limit}", "rút gọn còn {limit} ký tự; chỉ trường story được dài 20000"),
        ("{length} characters, over the limit of {limit}", "shorten it to {limit} characters; only `story` may have 20000")),
    "slug": _row(
        ("«{value}» không phải tên thư mục hợp lệ", "chép đúng tên thư mục hoặc tên tệp: chữ thường không dấu, số, gạch nối"),
        ("`{value}` is not a name of a record", "copy the folder's or file's name: a-z, 0-9 and hyphens")),
    "whole": _row(
        ("«{value}» không phải số nguyên", "chỉ viết chữ số, ví dụ 2024"),
        ("`{value}` is not a whole number", "write digits only, for example 2024")),
    "money": _row(
        ("«{value}» không phải số tiền viết liền", "viết bằng đồng, không dấu chấm, không chữ: {meant}"),
        ("`{value}` is not an amount in VND", "write whole dong without dots or letters: {meant}")),
    "stars-range": _row(
        ("«{value}» không phải hạng sao; giấy chứng nhận chỉ có 3, 4 hoặc 5", "chép số sao trên giấy chứng nhận; 1 và 2 sao không được công nhận nên không đăng"),
        ("`{value}` is not a rank; a certificate says 3, 4 or 5", "copy the number from the certificate; 1 and 2 stars are not recognised and not listed")),
    "percent": _row(
        ("«{value}» không phải phần trăm", "viết số từ 0 đến 100"),
        ("`{value}` is not a percentage", "write a number from 0 to 100")),
    "month": _row(
        ("«{value}» không phải tháng", "viết số từ 1 đến 12"),
        ("`{value}` is not a month", "write a number from 1 to 12")),
    "moon-day": _row(
        ("«{value}» không phải ngày của tháng âm lịch", "viết số từ 1 đến 30, ví dụ lunar_days: [2, 7, 12]"),
        ("`{value}` is no day of a lunar month", "write numbers from 1 to 30, for example lunar_days: [2, 7, 12]")),
    "truth": _row(
        ("«{value}» không phải có hay không", "viết true hoặc false"),
        ("`{value}` is neither true nor false", "write true or false")),
    "date-form": _row(
        ("«{value}» không phải ngày theo thứ tự năm-tháng-ngày", "viết 2024-12-20; chỉ biết tháng: 2024-12; chỉ biết năm: 2024"),
        ("`{value}` is not a date in the order year-month-day", "write 2024-12-20; with the month alone 2024-12; with the year alone 2024")),
    "date-calendar": _row(
        ("ngày «{value}» không có trong lịch", "kiểm tra lại ngày và tháng trên giấy"),
        ("there is no day `{value}` in the calendar", "check the day and the month on the paper")),
    "url": _row(
        ("«{value}» không phải địa chỉ trang web dùng được", "chép cả địa chỉ từ trình duyệt, bắt đầu bằng https:// và tên miền"),
        ("`{value}` is not an address of a public web page", "copy the whole address from the browser: https:// and a domain name")),
    "phone": _row(
        ("«{value}» không phải số điện thoại", "chỉ viết chữ số, dấu cách, dấu +, từ 8 đến 15 chữ số, trong dấu nháy: \"0271 3 812 345\""),
        ("`{value}` is not a telephone number", "write 8 to 15 digits, blanks and + only, in quotation marks: \"0271 3 812 345\"")),
    "email": _row(
        ("«{value}» không phải địa chỉ thư điện tử", "viết như ten@congty.vn"),
        ("`{value}` is not an e-mail address", "write it like name@company.vn")),
    "degree": _row(
        ("«{value}» không phải độ thập phân", "viết như 11.842186, dùng dấu chấm"),
        ("`{value}` is not a decimal degree", "write it like 11.842186, with a point")),
    "position-outside": _row(
        ("tọa độ {value} nằm ngoài Việt Nam", "chép lại từ bản đồ: lat từ 6 đến 24, lon từ 102 đến 118"),
        ("the position {value} is outside Viet Nam", "copy it again from a map: lat 6 to 24, lon 102 to 118")),
    "position-swapped": _row(
        ("tọa độ {value}: vĩ độ và kinh độ đổi chỗ cho nhau", "viết lat: {lat} và lon: {lon}"),
        ("the position {value} has latitude and longitude swapped", "write lat: {lat} and lon: {lon}")),
    "position-elsewhere": _row(
        ("tọa độ {value} thuộc {found}, không thuộc {province}", "sửa tọa độ; nếu tọa độ đúng thì sửa place.province thành {now}"),
        ("the position {value} lies in {found}, not in {province}", "mend the position; if it is right, mend place.province to {now}")),
    "position-sea": _row(
        ("tọa độ {value} không nằm trên đất tỉnh nào: ngoài biển hoặc ngoài biên giới, cách {found} {off} km; hồ sơ ghi {province}", "chép lại tọa độ từ bản đồ, xem có sai chữ số nào không"),
        ("the position {value} lies in no province: at sea or across the border, {off} km from {found}; the record says {province}", "copy it again from a map; a digit may be wrong")),
    "position-sea-commune": _row(
        ("tọa độ {value} không nằm trên đất tỉnh nào: ngoài biển hoặc ngoài biên giới, cách {found} {off} km; hồ sơ ghi {province}", "chép lại tọa độ từ bản đồ, xem có sai chữ số nào không; {commune} ở khoảng {middle}"),
        ("the position {value} lies in no province: at sea or across the border, {off} km from {found}; the record says {province}", "copy it again from a map; a digit may be wrong: {commune} is about {middle}")),
    "position-text": _row(
        ("tọa độ «{value}» phải viết thành hai dòng lat và lon", "dưới position: viết hai dòng thụt vào hai dấu cách: lat: {lat} và lon: {lon}"),
        ("the position `{value}` must be two lines, lat and lon", "below position: write two lines indented by two blanks: lat: {lat} and lon: {lon}")),
    "position-coarse": _row(
        ("tọa độ {value} chỉ đúng đến khoảng 1 km, nên hiện là «vị trí gần đúng»", "viết ít nhất ba chữ số sau dấu chấm, nếu biết"),
        ("the position {value} is right to about 1 km only and is shown as approximate", "write at least three decimals, if known")),
    "position-none": _row(
        ("chưa có tọa độ, cũng không biết xã, huyện: không hiện trên bản đồ", "chép tọa độ từ bản đồ vào position, hoặc ghi place.commune"),
        ("no position, and no known commune or district: it is not on the map", "copy the position from a map, or fill in place.commune")),
    "position-by-commune": _row(
        ("chưa có tọa độ: hiện ở giữa xã, phường, ghi «vị trí gần đúng»", "chép tọa độ từ bản đồ vào position"),
        ("no position: shown in the middle of its commune, as approximate", "copy the position from a map")),
    "position-by-district": _row(
        ("chưa có tọa độ: hiện ở giữa huyện cũ, ghi «vị trí gần đúng»", "chép tọa độ từ bản đồ vào position, hoặc ghi place.commune"),
        ("no position: shown in the middle of its former district, as approximate", "copy the position from a map, or fill in place.commune")),
    "clock": _row(
        ("«{value}» không phải giờ", "viết bốn chữ số trong dấu nháy: \"07:30\""),
        ("`{value}` is not a time", "write four digits in quotation marks: \"07:30\"")),
    "clock-late": _row(
        ("không có «{value}»: một ngày có từ 00:00 đến 24:00", "đóng cửa sau nửa đêm thì viết \"{meant}\" và thêm dòng overnight: true"),
        ("there is no {value}: a day goes from 00:00 to 24:00", "for closing after midnight write \"{meant}\" and add: overnight: true")),
    "year-day-form": _row(
        ("«{value}» không phải ngày trong năm", "viết 2026-12-24 (ngày đó), 12-24 (mỗi năm) hoặc lunar 01-10 (mùng 10 tháng Giêng âm lịch, mỗi năm); mùng 1 Tết viết là lunar 01-01; giao thừa: lunar 12-30"),
        ("`{value}` is no day of the year", "write 2026-12-24 (that day), 12-24 (every year) or lunar 01-10 (10th of the 1st lunar month, every year); the first day of Tết is lunar 01-01, its eve lunar 12-30")),
    "year-day-meant": _row(
        ("«{value}» không phải cách viết ngày trong năm", "viết {meant}"),
        ("`{value}` is not how a day of the year is written", "write {meant}")),
    "year-day-calendar": _row(
        ("không có ngày «{value}»", "xem lại tháng (01–12) và ngày; tháng âm lịch có nhiều nhất 30 ngày"),
        ("there is no day `{value}`", "check the month (01-12) and the day; a lunar month has at most 30 days")),
    "days": _row(
        ("«{value}» không phải ngày trong tuần", "thứ hai đến chủ nhật viết là mon-sun; dùng mon, tue, wed, thu, fri, sat, sun: mon-fri hoặc mon,wed"),
        ("`{value}` names no days", "Monday to Sunday is mon-sun; use mon, tue, wed, thu, fri, sat, sun: mon-fri or mon,wed")),
    "file-name": _row(
        ("«{value}» không phải tên tệp", "viết đúng tên tệp ảnh nằm cạnh hồ sơ, không có thư mục"),
        ("`{value}` is not a file name", "write the name of a file beside the record, without folders")),
    "one-of": _row(
        ("«{value}» không có trong danh sách", "chọn một trong: {known}"),
        ("`{value}` is not on the list", "choose one of: {known_en}")),
    "province-unknown": _row(
        ("không có tỉnh, thành phố «{value}»", "viết một trong: {near}"),
        ("there is no province `{value}`", "write one of: {near}")),
    "group-unknown": _row(
        ("không có nhóm sản phẩm «{value}»", "chọn một trong: {known}"),
        ("there is no group `{value}`", "choose one of: {known}")),
    "set-unknown": _row(
        ("không có bộ sản phẩm «{value}»", "viết số từ 1 đến 26 theo Quyết định 26/2026; chưa biết thì bỏ set và ghi group"),
        ("there is no set `{value}`", "write a number from 1 to 26 of Decision 26/2026; if it is not known, leave it out and write `group`")),
}  # fmt: skip

_RULE = {
    "evidence-empty": _row(
        ("bằng chứng không có tên và không có địa chỉ; hạng sao phải có bằng chứng", "ghi title (tên quyết định, bài báo) hoặc url"),
        ("the evidence has neither title nor address; stars need evidence", "write its title (decision, article) or url")),
    "certification-none": _row(
        ("sản phẩm chưa có lần công nhận nào", "thêm ít nhất một mục trong certifications, có stars và evidence"),
        ("the product has no recognition", "add at least one entry to certifications, with stars and evidence")),
    "set-or-group": _row(
        ("chưa ghi bộ sản phẩm (set) hay nhóm (group)", "ghi set: 1 đến 26; chưa biết bộ thì ghi group: thuc-pham…"),
        ("neither `set` nor `group` is given", "write set: 1 to 26, or group: thuc-pham… where the set is not known")),
    "group-set": _row(
        ("bộ {set} thuộc nhóm {right}, không phải {value}", "bỏ dòng group: nhóm tự suy ra từ bộ"),
        ("set {set} belongs to group {right}, not {value}", "delete the line `group`: it follows from the set")),
    "group-former": _row(
        ("«{value}» là cách gọi cũ, được hiểu là {now}", "nếu đúng thì thôi; muốn gọn, viết {now}"),
        ("`{value}` is a former wording, read as {now}", "nothing to do; to be neat, write {now}")),
    "province-former": _row(
        ("«{value}» là tỉnh trước 1/7/2025, được hiểu là {now}", "nếu đúng thì thôi; muốn gọn, viết province: {now}"),
        ("`{value}` is a province of before 1/7/2025, read as {now}", "nothing to do; to be neat, write province: {now}")),
    "place-folder": _row(
        ("hồ sơ ghi tỉnh {value} nhưng nằm trong thư mục {folder}", "chuyển hồ sơ sang thư mục {value}, hoặc sửa place.province"),
        ("the record says {value} but lies in the folder {folder}", "move it to the folder {value}, or mend place.province")),
    "commune-elsewhere": _row(
        ("«{value}» không thuộc {province}; xã, phường tên này chỉ có ở: {known}", "tên xã, phường đúng thì sửa place.province thành {now}; tỉnh đúng thì sửa place.commune thành một xã, phường của {province}"),
        ("`{value}` is not in {province}; a commune of that name is only in: {known}", "if the commune is right, mend place.province to {now}; if the province is right, mend place.commune to one of {province}")),
    "commune-former": _row(
        ("«{value}» là tên trước 1/7/2025 ở {province}", "viết tên xã, phường mới; tên cũ để ở place.before"),
        ("`{value}` is a name from before 1/7/2025 in {province}", "write the commune's name of today; the old one goes to place.before")),
    "commune-unknown": _row(
        ("{province} không có xã, phường nào tên «{value}» trong danh sách 1/7/2025", "sửa chính tả, gần nhất là: {near}; nếu xã mới lập sau đó thì để nguyên"),
        ("{province} has no commune `{value}` in the list of 1/7/2025", "mend the spelling, the nearest is: {near}; leave it if the commune is newer")),
    "place-before": _row(
        ("không thấy tên tỉnh cũ ở cuối «{value}»", "viết tỉnh cũ sau dấu phẩy cuối cùng, ví dụ: huyện Phú Riềng, tỉnh Bình Phước"),
        ("no former province at the end of `{value}`", "write it after the last comma: huyện Phú Riềng, tỉnh Bình Phước")),
    "place-mismatch": _row(
        ("{former} nay thuộc {now}, không thuộc {value}", "sửa place.province thành {now}, hoặc sửa place.before"),
        ("{former} is part of {now} now, not of {value}", "mend place.province to {now}, or mend place.before")),
    "date-future": _row(
        ("ngày {value} chưa đến", "kiểm tra năm; ngày này không thể ở tương lai"),
        ("{value} is in the future", "check the year; this day cannot lie in the future")),
    "date-early": _row(
        ("ngày {value} có trước Chương trình OCOP (7/5/2018)", "kiểm tra năm trên giấy chứng nhận"),
        ("{value} is before the programme began (7 May 2018)", "check the year on the certificate")),
    "date-order": _row(
        ("hết hạn {value} trước ngày cấp {issued}", "kiểm tra có viết đổi chỗ issued và expires không"),
        ("it ends on {value}, before it was issued on {issued}", "check whether issued and expires are swapped")),
    "term-long": _row(
        ("từ {issued} đến {value} dài hơn 36 tháng", "so với ngày in trên giấy; giấy chứng nhận có hạn 36 tháng"),
        ("from {issued} to {value} is more than 36 months", "compare with the paper; a certificate holds for 36 months")),
    "reference": _row(
        ("không có hồ sơ «{value}» trong {where}", "có phải: {meant}"),
        ("there is no record `{value}` in {where}", "did you mean: {meant}")),
    "reference-none": _row(
        ("không có hồ sơ «{value}» trong {where}", "tạo hồ sơ {meant}, hoặc xóa dòng này"),
        ("there is no record `{value}` in {where}", "make the record {meant}, or delete this line")),
    "slug-taken": _row(
        ("tên «{value}» đã dùng ở {other}", "đổi tên thư mục hoặc tệp của một trong hai hồ sơ"),
        ("the name `{value}` is already taken by {other}", "rename the folder or file of one of the two")),
    "route-taken": _row(
        ("địa chỉ {value} trùng với {other}", "đổi tên thư mục hoặc tệp của một trong hai"),
        ("the address {value} is also that of {other}", "rename one of the two")),
    "photo-missing": _row(
        ("không có tệp ảnh «{value}» cạnh hồ sơ", "chép ảnh vào {folder}, hoặc sửa tên cho đúng tệp đang có: {near}"),
        ("there is no photo `{value}` beside the record", "copy it to {folder}, or write the name of one that is there: {near}")),
    "photo-credit": _row(
        ("ảnh chính chưa ghi người chụp (credit)", "thêm credit: tên người hoặc đơn vị giữ quyền"),
        ("the main photo has no credit", "add credit: who made it or holds the rights")),
    "photo-alt": _row(
        ("ảnh «{value}» chưa có mô tả (alt)", "thêm alt: một câu tả ảnh cho người không nhìn thấy"),
        ("the photo `{value}` has no text instead (alt)", "add alt: one sentence for those who cannot see it")),
    "photo-uncredited": _row(
        ("ảnh «{value}» chưa ghi người chụp (credit)", "thêm credit: tên người hoặc đơn vị giữ quyền"),
        ("the photo `{value}` has no credit", "add credit: who made it or holds the rights")),
    "photo-empty": _row(
        ("tệp ảnh «{value}» rỗng; trang dùng hình vẽ", "chép lại từ máy ảnh hoặc điện thoại, hoặc xin bản gốc"),
        ("the photo `{value}` is empty; the page shows the drawing", "copy it again from the camera, or ask for it again")),
    "photo-heavy": _row(
        ("ảnh «{value}» nặng {size} MB, quá giới hạn {limit} MB; trang dùng hình vẽ", "lưu lại dưới dạng JPEG, cạnh dài khoảng 4000 điểm ảnh"),
        ("the photo `{value}` has {size} MB, over the limit of {limit} MB; the page shows the drawing", "save it as JPEG, about 4000 pixels along its longer side")),
    "photo-pixels": _row(
        ("ảnh «{value}» có {width} × {height} điểm ảnh, quá giới hạn {limit} triệu điểm ảnh, mỗi cạnh tối đa {side}; trang dùng hình vẽ", "thu nhỏ cạnh dài còn khoảng 4000 điểm ảnh, lưu dưới dạng JPEG"),
        ("the photo `{value}` has {width} × {height} pixels, over the limit of {limit} million, {side} a side; the page shows the drawing", "shrink its longer side to about 4000 pixels and save it as JPEG")),
    "photo-kind": _row(
        ("«{value}» thật ra là {kind}, không phải ảnh dùng được; trang dùng hình vẽ", "chụp lại hoặc lưu dưới dạng JPEG"),
        ("`{value}` is really {kind}, no photo that can be used; the page shows the drawing", "take it again or save it as JPEG")),
    "photo-unknown": _row(
        ("không rõ «{value}» là loại tệp gì, không phải ảnh dùng được; trang dùng hình vẽ", "chụp lại hoặc lưu dưới dạng JPEG"),
        ("nobody knows what kind of file `{value}` is, it is no photo that can be used; the page shows the drawing", "take it again or save it as JPEG")),
    "photo-heic": _row(
        ("ảnh «{value}» là HEIC của điện thoại, máy này chưa đọc được; trang dùng hình vẽ", "lưu lại dưới dạng JPEG (iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất), hoặc cài thêm: pip install -e \".[heic]\""),
        ("the photo `{value}` is a phone's HEIC, which this computer cannot read; the page shows the drawing", "save it as JPEG (iPhone: Settings → Camera → Formats → Most Compatible), or install the extra: pip install -e \".[heic]\"")),
    "photo-lfs": _row(
        ("«{value}» chỉ ghi chỗ cất ảnh (Git LFS), chưa phải ảnh; trang dùng hình vẽ", "chạy git lfs pull, rồi chạy lại"),
        ("`{value}` is only a Git LFS pointer, not yet a photo; the page shows the drawing", "run git lfs pull, then run again")),
    "photo-cut": _row(
        ("ảnh «{value}» thiếu phần cuối, chưa chép hết; trang dùng hình vẽ", "xin bản gốc rồi chép lại"),
        ("the photo `{value}` is cut off, its end is missing; the page shows the drawing", "ask for the original file again")),
    "photo-damaged": _row(
        ("ảnh «{value}» hỏng, không mở được; trang dùng hình vẽ", "xin bản gốc, hoặc chụp lại rồi lưu dưới dạng JPEG"),
        ("the photo `{value}` is damaged and cannot be decoded; the page shows the drawing", "take it again or save it as JPEG")),
    "photo-scans": _row(
        ("ảnh «{value}» được lưu thành quá nhiều lớp; trang dùng hình vẽ", "mở bằng phần mềm ảnh rồi lưu lại dưới dạng JPEG"),
        ("the photo `{value}` is stored in too many layers; the page shows the drawing", "open it in an image program and save it as JPEG again")),
    "photo-slow": _row(
        ("đọc ảnh «{value}» mất quá {limit} giây; trang dùng hình vẽ", "chụp lại hoặc lưu dưới dạng JPEG"),
        ("the photo `{value}` takes more than {limit} seconds to decode; the page shows the drawing", "take it again or save it as JPEG")),
    "photo-crashed": _row(
        ("máy không đọc nổi ảnh «{value}»; trang dùng hình vẽ", "chụp lại hoặc lưu dưới dạng JPEG"),
        ("the photo `{value}` made the decoder stop; the page shows the drawing", "take it again or save it as JPEG")),
    "photo-link": _row(
        ("«{value}» là lối tắt hoặc thư mục, không phải tệp ảnh; trang dùng hình vẽ", "chép hẳn ảnh vào thư mục của hồ sơ"),
        ("`{value}` is no regular file but a link, a pipe or a device; the page shows the drawing", "copy the photo itself into the folder of the record")),
    "photo-changed": _row(
        ("ảnh «{value}» thay đổi trong lúc đọc; trang dùng hình vẽ", "chờ chép xong ảnh rồi chạy lại"),
        ("the photo `{value}` changed while it was read; the page shows the drawing", "wait until it is copied, then run again")),
    "photo-unreadable": _row(
        ("không mở được ảnh «{value}»; trang dùng hình vẽ", "kiểm tra tệp còn đó và được phép đọc, rồi chạy lại"),
        ("the photo `{value}` cannot be opened; the page shows the drawing", "check that it is there and may be read, then run again")),
    "photo-small": _row(
        ("ảnh «{value}» nhỏ, {width} × {height} điểm ảnh; ảnh trên trang sẽ hơi mờ", "dùng ảnh gốc, cạnh dài ít nhất {limit} điểm ảnh"),
        ("the photo `{value}` is small, {width} × {height} pixels; the page will look soft", "use the original, at least {limit} pixels along its longer side")),
    "photo-blurred": _row(
        ("ảnh «{value}» mờ, có vẻ rung tay hoặc lạc nét", "chụp lại cho rõ nét"),
        ("the photo `{value}` is blurred, by a shaken hand or out of focus", "take it again, in focus")),
    "photo-twice": _row(
        ("ảnh «{value}» trùng với {other}", "mỗi sản phẩm một ảnh riêng; thay một trong hai, hoặc bỏ qua nếu đúng là vậy"),
        ("the photo `{value}` is the same picture as {other}", "each product has a photo of its own; replace one of the two, or leave it if it is right")),
    "price-undated": _row(
        ("giá không có ngày, trang sẽ ghi «chưa rõ ngày»", "thêm {key}: ngày biết giá này"),
        ("the price has no date and is shown as undated", "add {key}: the day of this price")),
    "price-order": _row(
        ("giá cao nhất {value} thấp hơn giá thấp nhất {low}", "đổi chỗ low và high; chỉ có một giá thì bỏ high"),
        ("the highest price {value} is below the lowest {low}", "swap low and high; leave high out where there is one price")),
    "recognition-bare": _row(
        ("danh hiệu «{value}» chưa ghi đủ ai trao và năm nào", "thêm body: tổ chức trao, và year: năm; chưa biết thì để vậy"),
        ("the title `{value}` lacks who gave it or the year", "add body and year; leave it where they are not known")),
    "event-undated": _row(
        ("«{value}» không có ngày", "thêm when: lunar 01-10, hoặc days: sun, hoặc lunar_days: [2, 7, 12]"),
        ("`{value}` has no day", "add when: lunar 01-10, or days: sun, or lunar_days: [2, 7, 12]")),
    "event-order": _row(
        ("ngày cuối {value} không đến trong vòng một tháng sau ngày đầu {first}", "kiểm tra hai ngày có bị đổi chỗ, hoặc một âm lịch một dương lịch"),
        ("the last day {value} does not come within a month of the first, {first}", "check whether the two are swapped, or one is lunar and one solar")),
    "walk-empty": _row(
        ("chuyến đi chưa có điểm dừng nào", "thêm ít nhất một mục trong walk.stops, có time và title; hoặc xóa walk"),
        ("the walk has no stop", "add at least one entry to walk.stops, with time and title; or delete walk")),
    "walk-long": _row(
        ("chuyến đi có {value} điểm dừng; quá {limit} điểm thì in không vừa một tờ A4", "bỏ bớt, hoặc gộp những nơi ở cạnh nhau"),
        ("the walk has {value} stops; more than {limit} do not fit one sheet of paper", "leave some out, or join those side by side")),
    "stop-order": _row(
        ("điểm dừng lúc {value} không muộn hơn điểm trước, lúc {before}", "xếp các điểm dừng theo giờ trong ngày, hoặc sửa giờ"),
        ("the stop at {value} is not later than the one before, at {before}", "put the stops in the order of the day, or mend the time")),
    "stop-long": _row(
        ("ở lại {value} phút thì lỡ điểm dừng sau, lúc {after}", "giảm minutes, hoặc dời giờ điểm dừng sau"),
        ("{value} minutes last beyond the next stop, at {after}", "shorten minutes, or move the next stop")),
    "stop-far": _row(
        ("điểm dừng này cách làng {value} km, xa hơn {limit} km", "kiểm tra tọa độ; nơi ở xa thì không thuộc chuyến đi trong làng"),
        ("this stop is {value} km from the village, more than {limit}", "check the position; what is far away is no part of a walk in the village")),
    "consent-missing": _row(
        ("{key} của cá nhân, hộ chưa có sự đồng ý nên không được đăng", "nếu đã hỏi, ghi consent: {{on: ngày, scope: [{key}]}}"),
        ("{key} of a person or household is not published without consent", "if you asked, write consent: {{on: date, scope: [{key}]}}")),
    "hours-order": _row(
        ("giờ đóng cửa {closes} không sau giờ mở cửa {opens}", "nếu đóng cửa vào hôm sau thì thêm dòng overnight: true; nếu không thì xem lại hai giờ"),
        ("closing at {closes} is not after opening at {opens}", "if it closes on the next day, add: overnight: true; else check both times")),
    "hours-overnight": _row(
        ("ghi overnight nhưng {closes} sau {opens} trong cùng ngày", "bỏ dòng overnight, hoặc xem lại hai giờ"),
        ("overnight, yet {closes} is after {opens} on the same day", "leave out overnight, or check both times")),
    "hours-overlap": _row(
        ("{opens}–{closes} chồng lên {other} của cùng ngày", "mỗi ngày mỗi khoảng giờ một dòng; xem lại days, opens, closes"),
        ("{opens}–{closes} overlaps {other} of the same day", "one row for each span of a day; check days, opens, closes")),
    "special-empty": _row(
        ("ngày «{value}» không ghi nghỉ, cũng không ghi giờ", "ghi closed: true, hoặc cả opens và closes"),
        ("`{value}` is neither closed nor given hours", "write closed: true, or both opens and closes")),
    "special-both": _row(
        ("ghi nghỉ mà vẫn có giờ {opens}–{closes}", "bỏ closed: true, hoặc bỏ opens và closes"),
        ("closed, yet with hours {opens}–{closes}", "leave out closed: true, or opens and closes")),
    "special-order": _row(
        ("«{value}» trước «{first}», hoặc chỉ một trong hai có năm", "viết ngày đầu ở first, ngày cuối ở last, cùng một cách; lunar 12-28 đến lunar 01-05 là đúng"),
        ("`{value}` comes before `{first}`, or only one of them has a year", "write the first day in first, the last in last, both in the same way; lunar 12-28 to lunar 01-05 is right")),
    "special-past": _row(
        ("ngày {value} đã qua", "xóa dòng này khi tiện; trang không hiện nó nữa"),
        ("{value} has passed", "delete this row when convenient; the page no longer shows it")),
    "fair-day": _row(
        ("{value} chưa đủ ngày", "viết đủ năm, tháng, ngày: 2026-12-24"),
        ("{value} is not a whole date", "write year, month and day: 2026-12-24")),
    "fair-order": _row(
        ("ngày bế mạc {value} trước ngày khai mạc {first}", "kiểm tra có viết đổi chỗ starts và ends không"),
        ("the last day {value} is before the first, {first}", "check whether starts and ends are swapped")),
    "fair-long": _row(
        ("hội chợ từ {first} đến {value} dài hơn {limit} ngày", "kiểm tra năm và tháng; đúng như vậy thì để nguyên"),
        ("the fair lasts from {first} to {value}, more than {limit} days", "check year and month; leave it if it is right")),
    "fair-hours": _row(
        ("giờ đóng cửa {closes} không sau giờ mở cửa {opens}", "kiểm tra opens và closes; đóng cửa lúc nửa đêm thì viết \"24:00\""),
        ("closing at {closes} is not after opening at {opens}", "check opens and closes; midnight is written \"24:00\"")),
    "session-outside": _row(
        ("ngày {value} nằm ngoài hội chợ, từ {first} đến {last}", "sửa ngày của hoạt động, hoặc starts, ends của hội chợ"),
        ("{value} is no day of the fair, which lasts from {first} to {last}", "mend the day, or starts and ends of the fair")),
    "session-hours": _row(
        ("hoạt động kết thúc lúc {closes}, không sau lúc bắt đầu {opens}", "kiểm tra hai giờ; hoạt động qua nửa đêm thì viết ends: \"24:00\""),
        ("it ends at {closes}, not after it starts at {opens}", "check both times; what lasts past midnight ends at \"24:00\"")),
    "booth-taken": _row(
        ("số gian «{value}» đã dùng cho một gian khác", "mỗi gian một số; hai khu có số trùng nhau thì thêm tên khu vào số: A-{value}"),
        ("the booth number `{value}` is already taken", "each booth has its own number; where two halls share numbers, add the hall: A-{value}")),
    "booth-empty": _row(
        ("gian «{value}» chưa ghi của ai", "thêm producer, who hoặc products; chưa biết thì xóa gian này"),
        ("nobody is at booth `{value}`", "add producer, who or products; delete the booth if that is not known")),
    "query-empty": _row(
        ("query không có tiêu chí nào", "thêm ít nhất một dòng: province, group, set, stars hoặc producer; hoặc xóa query"),
        ("the query asks for nothing", "add at least one line: province, group, set, stars or producer; or delete query")),
    "plan-missing": _row(
        ("không có tệp sơ đồ «{value}» cạnh hồ sơ", "chép tệp .svg vào {folder}, hoặc sửa tên cho đúng tệp đang có: {near}"),
        ("there is no plan `{value}` beside the record", "copy the .svg to {folder}, or write the name of one that is there: {near}")),
    "plan-large": _row(
        ("sơ đồ «{value}» nặng hơn {limit} kB, điện thoại tải lâu", "bỏ bớt chi tiết, hoặc lưu dưới dạng «Plain SVG», rồi chép lại"),
        ("the plan `{value}` has more than {limit} kB, too much for a phone", "leave out details, or save it as plain SVG")),
    "plan-unreadable": _row(
        ("«{value}» không phải hình SVG đọc được", "mở bằng phần mềm vẽ rồi lưu lại dưới dạng «Plain SVG», UTF-8"),
        ("`{value}` is no SVG that can be read", "open it in a drawing program and save it as plain SVG, UTF-8")),
    "plan-doctype": _row(
        ("sơ đồ «{value}» có dòng <!DOCTYPE hoặc <!ENTITY; không được phép", "xóa dòng đó, hoặc lưu lại dưới dạng «Plain SVG»"),
        ("the plan `{value}` has a <!DOCTYPE or <!ENTITY, which is not allowed", "delete that line, or save it as plain SVG")),
    "plan-unsafe": _row(
        ("sơ đồ «{value}» có {found}; sơ đồ chỉ được vẽ, không được chạy lệnh hay gọi ra ngoài", "xóa phần đó, ảnh và chữ vẽ thẳng vào sơ đồ, hoặc lưu lại dưới dạng «Plain SVG»"),
        ("the plan `{value}` has {found}; a plan may only draw, neither run anything nor load from elsewhere", "take it out and draw pictures and letters into the plan, or save it as plain SVG")),
    "plan-unfolding": _row(
        ("sơ đồ «{value}» có phần lặp lại chính nó, hoặc lặp chồng nhau thành hơn {limit} nét; điện thoại không mở nổi", "trong phần mềm vẽ, bỏ liên kết các bản sao (Unlink clone), bỏ bớt mẫu tô, rồi lưu lại"),
        ("the plan `{value}` repeats a part within itself, or parts within parts, more than {limit} elements in all: no phone opens it", "unlink clones in the drawing program, use fewer patterns, and save it again")),
    "code-line": _row(
        ("dòng «{value}» không đọc được", "mỗi dòng là mã, loại/tên thư mục, rồi tên, như: {meant}"),
        ("the line `{value}` cannot be read", "a line is the code, kind/folder name, then a name, as: {meant}")),
    "code-wrong": _row(
        ("«{value}» không phải mã: sai chữ, hoặc chữ kiểm tra ở cuối không khớp", "khôi phục dòng này từ lần lưu trước (git); mã do máy cấp, không tự viết"),
        ("`{value}` is no code: a wrong letter, or the last one does not match", "restore this line from an earlier version (git); codes are issued, never made up")),
    "code-kind": _row(
        ("không có loại hồ sơ «{value}»", "dùng một trong các loại: {known}"),
        ("there is no kind of record `{value}`", "use one of: {known}")),
    "code-twice": _row(
        ("mã «{value}» đã có ở dòng {line}", "giữ dòng đã đăng hoặc đã in, xóa dòng kia; hồ sơ mất mã sẽ được cấp mã khác"),
        ("the code `{value}` stands on line {line} already", "keep the line that was published or printed, delete the other; its record gets another code")),
    "code-second": _row(
        ("{value} đã có mã {other}; cả hai mã đều dẫn tới trang ấy", "nếu một mã chưa từng đăng hay in thì xóa dòng của nó; đã in cả hai thì để nguyên"),
        ("{value} has the code {other} already; both lead to its page", "delete the line of one that was never published or printed; if both were, leave it")),
    "code-left": _row(
        ("mã {value} mất hồ sơ {record}, trong khi {other} mới có và cùng tên", "nếu chỉ là đổi tên thư mục thì đổi lại thành {folder}: tên thư mục là địa chỉ, đã in ra thì không đổi; tên sản phẩm thì sửa ở name"),
        ("the code {value} lost its record {record}, while {other} is new and has the same name", "if a folder was renamed, name it {folder} again: it is the address, and printed; the name of a product is changed in `name`")),
    "code-dropped": _row(
        ("mã {value} đã cấp cho {record} và đang có trên trang đã đăng, nay không còn trong tệp này", "khôi phục dòng: {value} {record}; hồ sơ đã bỏ thì mã vẫn dẫn tới một trang nói rõ"),
        ("the code {value} was given to {record} and is on the site that is served, but not in this file any more", "restore the line: {value} {record}; where the record is gone the code leads to a page that says so")),
    "code-lost": _row(
        ("mã {value} của một hồ sơ không còn hiển thị vẫn có trên trang đã đăng, nay không có trong tệp này hoặc lại ghi cho hồ sơ khác", "khôi phục dòng bắt đầu bằng {value} từ lần lưu trước (git); mã vẫn dẫn tới một trang nói rõ"),
        ("the code {value} of a record that is not shown any more is on the site that is served, but not in this file, or given to another record", "restore the line that begins with {value} from an earlier version (git); the code leads to a page that says so")),
    "code-moved": _row(
        ("mã {value} đã cấp cho {record}, nay lại ghi cho {other}", "trả dòng này về {value} {record}; {other} sẽ được cấp mã khác"),
        ("the code {value} was given to {record}, now to {other}", "change the line back to {value} {record}; {other} gets another code")),
    "source-empty": _row(
        ("nguồn không có tên và không có địa chỉ", "ghi title hoặc url"),
        ("the source has neither title nor address", "write title or url")),
}  # fmt: skip

# The rest of a file with one of these was not checked.
UNREAD = frozenset(_FORM) - {"file-name-letters", "file-name-reserved", "quotes-curly", "comment-cut", "key-twice"}
MESSAGES: Mapping[str, Mapping[str, Words]] = {**_FORM, **_FIELD, **_RULE}
