"""How to cite one edition."""

from events.rules.document.header import EditionHeader, moment
from events.rules.publication import Texts

RECORD = {
    "en": "Repatriation Event Tracker",
    "ko": "송환 사건 기록",
    "zh-hans": "遣返事件记录",
}


def citation(title: Texts, header: EditionHeader, address: str) -> dict[str, str]:
    """The citation by language; it carries the edition."""
    day = moment(header.valid_from)[:10]
    at = f"{address}?edition={header.number}"
    english = title.get("en", "")
    korean, chinese = title.get("ko") or english, title.get("zh-hans") or english
    return {
        "en": f"“{english}”, {RECORD['en']}, edition {header.number} of {day}, {at}",
        "ko": f"「{korean}」, {RECORD['ko']}, {day} 제{header.number}판, {at}",
        "zh-hans": f"《{chinese}》，{RECORD['zh-hans']}，{day}第{header.number}版，{at}",
    }
