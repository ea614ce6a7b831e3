"""The words of the interface that sheets use, in the language of the sheet."""

from __future__ import annotations

from generator.render.language import Language

__all__ = ["words_of"]


def words_of(language: Language) -> dict[str, str]:
    """Every word of the Typst files by the name they know it by; %s stands for a value."""
    return {
        "as_of": language.t("Số liệu ngày %s"),
        "proof": language.t("Bản xem thử, không in"),
        "contents": language.t("Trong sổ tay này"),
        "index": language.t("Danh sách chủ thể"),
        "products": language.t("%s sản phẩm"),
        "guide": language.t("Cách đọc"),
        "filled": language.t("Sao đặc: giấy chứng nhận còn hiệu lực đến ngày ghi bên cạnh, tính vào ngày lấy số liệu."),
        "outlined": language.t("Sao rỗng: đang chờ đánh giá lại, hoặc chưa rõ thời hạn giấy chứng nhận."),
        "none": language.t("Không có sao: giấy chứng nhận đã hết hạn hoặc đã bị thu hồi."),
        "today": language.t("Giấy chứng nhận có thể hết hạn sau ngày in. Quét mã QR để xem tình trạng hôm nay."),
        "drawn": language.t("Tranh là hình vẽ của danh mục, không phải ảnh sản phẩm."),
        "scan": language.t("Quét mã để xem chứng nhận hôm nay"),
        "type": language.t("Xem chứng nhận hôm nay"),
        "code": language.t("Mã QR dẫn đến %s"),
        "pack": language.t("Quy cách"),
        "price": language.t("Giá tham khảo"),
        "price_day": language.t("Ngày của giá"),
        "packs": language.t("Quy cách và giá tham khảo"),
        "buyer": language.t("Phiếu thông tin cho người mua"),
    }
