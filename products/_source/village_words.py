"""What the phrases about villages speak of, and English names in common use."""

CRAFTS = frozenset(
    {
        "bàn ghế tre",
        "chiếu cói",
        "chiếu lác Khmer",
        "dệt lanh người Mông",
        "dệt thổ cẩm Thái",
        "dệt thổ cẩm người Mông",
        "gò đồng",
        "gỗ mỹ nghệ",
        "gốm",
        "gốm Chăm",
        "gốm sứ",
        "khảm trai",
        "làm hương",
        "lò gạch gốm đỏ",
        "lụa",
        "lụa tơ tằm",
        "mây tre đan",
        "nón bài thơ",
        "rèn dao",
        "sơn mài",
        "thêu",
        "thêu ren",
        "thảm",
        "chiếu",
        "đan lục bình",
        "thổ cẩm",
        "thổ cẩm Chăm",
        "tranh dân gian",
        "trống",
        "vải Dèng người Tà Ôi",
        "điêu khắc đá",
        "đan giỏ cọng dừa",
        "đan lát tre trúc",
        "đan đó tre",
        "đúc đồng",
        "ươm tơ dệt lụa",
    }
)
FOOD = frozenset(
    {
        "bánh chưng",
        "bánh dân gian",
        "bánh phồng nếp",
        "bánh phồng tôm nhà cổ",
        "bánh tráng dừa",
        "bánh tráng giấy",
        "bánh tráng nem",
        "cốm Tày",
        "hồng treo gió",
        "mì gạo",
        "mật ong",
        "rượu gạo",
        "rượu nếp",
        "tàu hủ ky",
    }
)
ACTIVITIES = frozenset(
    {
        "cho dê ăn",
        "cắm trại",
        "trải nghiệm làm sô cô la",
        "trải nghiệm nông nghiệp rau",
        "trải nghiệm văn hóa cà phê bản địa",
        "vắt sữa dê",
        "đua heo",
    }
)
HOSTS = frozenset({"HTX Trái Tim", "30 hộ homestay"})
SAID_BY_NAME = frozenset({"du lịch cộng đồng", "du lịch sinh thái"})

# Phrases that need a word more to stand alone.
CLEARER = {"hơn 300 năm": "nghề hơn 300 năm", "hơn 70 ha": "rộng hơn 70 ha"}

ENGLISH = {
    "v001": "Thai Hai Village",
    "v002": "Tan Hoa Village",
    "v003": "Tra Que Vegetable Village",
    "v004": "Lo Lo Chai Cultural Tourism Village",
    "v005": "Quynh Son Community Tourism Village",
    "v034": "Van Phuc Silk Village",
    "v035": "Bat Trang Pottery Village",
    "v039": "Duong Lam Ancient Village",
    "v043": "Phu Lang Pottery Village",
    "v044": "Dong Ho Folk Painting Village",
    "v053": "Bau Truc Pottery Village",
    "v056": "Non Nuoc Stone Carving Village",
    "v058": "Sa Dec Flower Village",
}
