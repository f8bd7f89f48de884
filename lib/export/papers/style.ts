/** Style sheet of papers to hand over, all on A4: check sheets and letters in portrait, lists in landscape. */
export const PAPER_STYLE = `
:root { color-scheme: light; }
@page { size: A4; margin: 14mm 15mm; }
@page list { size: A4 landscape; margin: 12mm; }
@page letter { size: A4; margin: 30mm 26mm 28mm 28mm; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1a1a1a; background: #fff; overflow-wrap: break-word;
  font: 9pt/1.45 'PingFang SC', 'PingFang TC', 'Microsoft YaHei', 'Microsoft JhengHei', 'Noto Sans CJK SC', system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
article + article { break-before: page; margin-top: 3rem; }
h1 { margin: 0 0 3mm; font-size: 15pt; text-align: center; letter-spacing: 0.08em; }
h2 { margin: 3mm 0 1mm; padding-bottom: 0.5mm; font-size: 10pt; border-bottom: 1px solid #1a1a1a; }
h3 { margin: 2mm 0 0.5mm; font-size: 9pt; }
p { margin: 0.4mm 0; }
dl { margin: 0 0 2mm; border-top: 1px solid #1a1a1a; border-bottom: 1px solid #1a1a1a; columns: 2; column-gap: 6mm; }
dl > div { display: flex; gap: 3mm; break-inside: avoid; padding: 0.3mm 0; }
dl > div:first-child { column-span: all; }
dt { flex: 0 0 5.5em; color: #555; }
dd { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; }
ul { margin: 0.4mm 0; padding-inline-start: 1.3em; }
table { border-collapse: collapse; margin: 0.8mm 0; font-size: 7.8pt; line-height: 1.3; }
caption { text-align: start; color: #555; }
th, td { border: 1px solid #999; padding: 0.2mm 1mm; text-align: start; vertical-align: middle; font-weight: 400; }
td.figure { min-width: 6mm; padding-inline: 2mm; text-align: end; white-space: nowrap; }
td.suspect { outline: 1.2pt solid #b3261e; outline-offset: -1.5pt; font-weight: 700; border-radius: 50%; }
td.alternative { outline-style: dashed; }
td.suspect small { display: none; }
p.problems, p.toCheck, p.clean, p.notAudited { margin: 1.5mm 0; padding: 1mm 2mm; border: 1px solid #1a1a1a; font-weight: 700; }
p.boxes { display: flex; gap: 5mm; align-items: end; margin-bottom: 1.5mm; padding-bottom: 1mm; border-bottom: 1px solid #ccc; }
p.boxes .line { flex: 1; border-bottom: 1px solid #777; color: #555; }
.fields { display: grid; grid-template-columns: repeat(4, 1fr); margin: 4mm 0 1.5mm; border: 1px solid #1a1a1a; min-height: 14mm; break-inside: avoid; }
.fields > div { padding: 1mm 2mm; border-inline-start: 1px solid #1a1a1a; }
.fields > div:first-child { border: 0; }
.fields > div:last-child { display: grid; place-items: center; color: #777; }
p.note { color: #555; font-size: 8pt; }
a { color: inherit; text-decoration: none; }
h2, h3 { break-after: avoid; }
p, li, tr { break-inside: avoid; }
.list { page: list; }
.list table { width: 100%; font-size: 7.6pt; }
.list caption { display: none; }
.list thead { display: table-header-group; }
.list th { font-weight: 700; white-space: nowrap; }
.list td { border-width: 0 0 1px; white-space: nowrap; }
.list td:nth-child(2) { min-width: 52mm; white-space: normal; }
.list td:nth-child(n + 9):nth-child(-n + 12) { text-align: end; }
.list tr:last-child td { border-top: 1.5pt solid #1a1a1a; font-weight: 700; }
.letter { page: letter; font: 16pt/28.5pt 'FangSong', 'FangSong_GB2312', 'STFangsong', 'Noto Serif CJK SC', serif; }
.letter h1 { margin-bottom: 10mm; font: 700 22pt/34pt 'FZXiaoBiaoSong-B05S', 'SimSun', 'Noto Serif CJK SC', serif; letter-spacing: 0; }
.letter h2 { margin: 0; border: 0; font: 16pt/28.5pt 'SimHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; text-indent: 2em; }
.letter p { margin: 0; text-indent: 2em; break-inside: auto; overflow-wrap: anywhere; }
.letter p.address { text-indent: 0; }
.letter p.signed { text-align: end; break-inside: avoid; }
.letter:lang(en) p, .letter:lang(en) h2 { text-indent: 0; }
@media print {
  body { max-width: none; padding: 0; }
  article + article { margin-top: 0; }
  td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
