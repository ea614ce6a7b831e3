"""Parts of a village's record for whoever wants to go there: prices, festivals and markets, a day's walk."""

from __future__ import annotations

from generator.model.fields import Record, declared
from generator.model.kinds import Clock, Date, Days, Line, Money, Month, MoonDay, Whole, YearDayText, one_of
from generator.model.shared import Position

__all__ = ["EVENT_KINDS", "Event", "PriceRange", "Stop", "Walk"]

EVENT_KINDS = {"festival": ("Lễ hội", "Festival"), "market": ("Phiên chợ", "Market")}


class PriceRange(Record):
    """What something costs a visitor, in whole VND; without `high` one price, without `on` nobody knows when."""

    what: Line = declared("Dịch vụ", "What for", "Ví dụ Vé tham quan, Nghỉ đêm một người.")
    low: Money = declared("Giá, hoặc giá thấp nhất", "Price, or the lowest", "Đồng, viết liền: 35000.")
    high: Money | None = declared("Giá cao nhất", "Highest price", "Bỏ trống nếu chỉ có một giá.", None)
    on: Date | None = declared("Ngày của giá", "Price as of", "Ngày biết giá này.", None)
    note: Line = declared("Ghi chú", "Note", "Giá gồm những gì.", "")


class Event(Record):
    """A festival or a market day, from `when` to `last`, or on days that come again each week or lunar month."""

    name: Line = declared("Tên", "Name", "Ví dụ Hội làng, Chợ phiên.")
    kind: one_of(EVENT_KINDS) = declared("Loại", "Kind", "festival hoặc market.")  # type: ignore[valid-type]
    when: YearDayText | None = declared("Ngày, hoặc ngày đầu", "Day, or first day", "lunar 01-10 (âm lịch), 02-15 hoặc 2027-02-15.", None)
    last: YearDayText | None = declared("Ngày cuối", "Last day", "Viết như ngày đầu; bỏ trống nếu chỉ một ngày.", None)
    days: Days = declared("Thứ trong tuần", "Days of the week", "Chợ họp hằng tuần: sun hoặc sat,sun.", ())
    lunar_days: tuple[MoonDay, ...] = declared("Ngày âm trong tháng", "Days of the lunar month", "Chợ phiên theo ngày âm: [2, 7, 12, 17, 22, 27].", ())
    note: Line = declared("Ghi chú", "Note", "Ở đâu, có gì.", "")


class Stop(Record):
    """One stop of a walk; `minutes` is how long one stays."""

    time: Clock = declared("Giờ", "Time", "Ví dụ \"08:00\"; điểm sau muộn hơn điểm trước.")
    title: Line = declared("Nơi đến", "Place", "Tên nơi dừng chân.")
    note: Line = declared("Ghi chú", "Note", "Xem gì, làm gì ở đây.", "")
    position: Position | None = declared("Tọa độ", "Position", "Vĩ độ, kinh độ.", None)
    minutes: Whole | None = declared("Số phút", "Minutes", "Ở lại bao lâu.", None)


class Walk(Record):
    """A day in the village: stops in the order one takes them."""

    summary: Line = declared("Tóm tắt", "Summary", "Một câu về chuyến đi.", "")
    season: tuple[Month, ...] = declared("Mùa nên đi", "Season", "Các tháng, ví dụ [9, 10].", ())
    stops: tuple[Stop, ...] = declared("Các điểm dừng", "Stops", "Theo thứ tự trong ngày.")
