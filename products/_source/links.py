"""Which product belongs to which village, which point to which producer: only what the rows themselves say."""

# The product is the site itself (set 26), or is made there by name.
VILLAGE_OF = {
    "p0530": "v098",
    "p0607": "v035",  # gốm sứ, xã Bát Tràng
    "p0608": "v035",
    "p0609": "v035",
    "p0611": "v035",
    "p0709": "v015",
    "p0714": "v014",
    "p0717": "v082",
    "p0788": "v108",
    "p0789": "v108",
    "p0790": "v108",
    "p0791": "v108",
    "p0940": "v012",
    "p1020": "v020",
    "p1188": "v099",
    "p1257": "v102",
    "p1258": "v101",
    "p1259": "v100",
    "p1358": "v109",
    "p1404": "v013",
    "p1406": "v085",
    "p1443": "v092",
    "p1529": "v083",
    "p1710": "v001",
    "p1784": "v089",
    "p1838": "v094",
    "p1839": "v096",
    "p1841": "v095",
    "p1842": "v097",
    "p1879": "v067",  # tre, xã Hàm Giang
    "p1992": "v063",
    "p1995": "v103",
    "p1996": "v104",
    "p2060": "v011",
    "p2184": "v091",
}

# A point that sells the products of the producer running it, by its own name.
STOCKS_OF = {
    "s019": ("p0380", "p0381", "p0382"),  # Điểm giới thiệu và bán sản phẩm OCOP Hà Diệp
    "s049": ("p1048",),  # Dehavi Showroom
}
