/** Where each text was read, as excerpts. Addresses of public pages. */
export const SOURCES = {
  excellent366:
    'http://tintuc.thuvienphapluat.com/ho-tro-phap-luat/tu-van-phap-luat/100238/ty-le-dang-vien-hoan-thanh-xuat-sac-nhiem-vu-nam-2025',
  points366:
    'https://vietnamnet.vn/khung-tieu-chi-danh-gia-thang-diem-100-voi-can-bo-dien-trung-uong-quan-ly-2444515.html',
  excellentBands366:
    'https://ja.laodong.vn/thoi-su/diem-danh-gia-de-tinh-xep-loai-tap-the-ca-nhan-hoan-thanh-xuat-sac-nhiem-vu-1578058.ldo',
  lowerBands366:
    'https://ja.laodong.vn/thoi-su/thang-diem-danh-gia-de-tinh-xep-loai-tap-the-ca-nhan-hoan-thanh-tot-nhiem-vu-1579399.ldo',
  leaderForcing366:
    'https://dhtn.ttxvn.org.vn/tintuc/tieu-chi-xep-loai-khong-hoan-thanh-nhiem-vu-doi-voi-ca-nhan-giu-chuc-vu-lanh-dao-quan-ly-21441',
  capPractice366:
    'https://kyanh.hatinh.gov.vn/tin-tuc/100-chi-bo-dang-uy-xa-ky-anh-hoan-tat-danh-gia-xep-loai-chat-luong-to-chuc-dang-dang-vien-nam-2025',
  levels124:
    'https://lawnet.vn/giao-duc/en/guidelines-for-evaluation-and-classification-of-communist-party-members-according-to-regulation-124--15768.html',
  forcing124:
    'https://xaydungchinhsach.chinhphu.vn/print/quy-dinh-124-qd-tw-cac-truong-hop-tap-the-ca-nhan-duoc-xep-loai-khong-hoan-thanh-nhiem-vu-119231009165620474.htm',
  organisation132:
    'https://thuvienphapluat.vn/phap-luat/dieu-kien-de-to-chuc-dang-duoc-danh-gia-xep-loai-chat-luong-o-muc-hoan-thanh-xuat-sac-nhiem-vu-la-g-127357-56271.html',
  collective132:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/4BA5A-hd-tieu-chuan-danh-gia-tap-the-lanh-dao-quan-ly-khong-hoan-thanh-nhiem-vu-tu-18-10-2019.html',
  member132:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/4B9E1-hd-tieu-chuan-danh-gia-dang-vien-khong-hoan-thanh-nhiem-vu-tu-18-10-2019.html',
  decree90:
    'https://baodautu.vn/chinh-phu-ban-hanh-nghi-dinh-ve-danh-gia-xep-loai-chat-luong-can-bo-cong-chuc-d127774.html',
  good90:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/53DF5-hd-vien-chuc-duoc-xep-loai-muc-hoan-thanh-tot-khi-nao.html',
  completed90:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/539C9-hd-vien-chuc-duoc-xep-loai-hoan-thanh-nhiem-vu-khi-nao.html',
  decree48:
    'http://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/51174/bo-sung-nguyen-tac-danh-gia-xep-loai-chat-luong-can-bo-cong-chuc-vien-chuc',
  bands335: 'https://cafef.vn/cong-chuc-khong-hoan-thanh-nhiem-vu-trong-truong-hop-nao-188251228100335529.chn',
  points335:
    'https://news.laodong.vn/thoi-su/quy-dinh-moi-ve-danh-gia-xep-loai-chat-luong-cong-chuc-tu-112026-1631174.ldo',
  leaders335:
    'https://news.laodong.vn/thoi-su/cong-chuc-lanh-dao-quan-ly-la-cap-pho-duoc-danh-gia-nhieu-tieu-chi-1632999.ldo',
  agencies335:
    'https://tienphong.vn/quy-dinh-moi-ve-tieu-chi-danh-gia-xep-loai-can-bo-cong-chuc-tu-nam-2026-post1807825.tpo',
  capPractice2023: 'https://baonghean.vn/xep-loai-28-dang-bo-truc-thuoc-tinh-uy-nghe-an-nam-2023-post283011.html',
  ngheAnDraft:
    'https://dantri.com.vn/noi-vu/giam-doc-so-chu-tich-xa-se-duoc-cham-diem-ve-giai-quyet-khieu-nai-to-cao-20250920152657467.htm',
} as const
