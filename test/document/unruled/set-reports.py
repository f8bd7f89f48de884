"""Sets the reports of a JSON file with reportlab: one PDF each."""

import json
import sys

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

SIDES = {'left': TA_LEFT, 'center': TA_CENTER, 'right': TA_RIGHT, 'justify': TA_JUSTIFY}
pdfmetrics.registerFont(UnicodeCIDFont('STSong-Light'))
EMBEDDED = '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'
try:
    pdfmetrics.registerFont(TTFont('WQY', EMBEDDED))
except Exception:
    EMBEDDED = ''


def escaped(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('\n', '<br/>')


def table_of(part, manner, font, room):
    columns, taken, styles = part['columns'], set(), []
    data = [[''] * columns for _ in part['rows']]
    for y, row in enumerate(part['rows']):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            for dy in range(cell['height']):
                for dx in range(cell['width']):
                    taken.add((y + dy, x + dx))
            style = ParagraphStyle(
                'cell', fontName=font, fontSize=manner['size'], leading=manner['size'] * manner['leading'],
                wordWrap='CJK', alignment=SIDES[cell['side']], leftIndent=cell['indent'])
            data[y][x] = Paragraph(escaped(cell['text']), style) if cell['text'] else ''
            at = (x, y)
            if cell['width'] > 1 or cell['height'] > 1:
                styles.append(('SPAN', at, (x + cell['width'] - 1, y + cell['height'] - 1)))
            styles.append(('VALIGN', at, at, cell['valign'].upper()))
            if cell['shift']:
                styles.append(('BOTTOMPADDING', at, at, manner['padY'] + 2 + cell['shift']))
            x += cell['width']
    common = [('LEFTPADDING', (0, 0), (-1, -1), manner['pad']), ('RIGHTPADDING', (0, 0), (-1, -1), manner['pad']),
              ('TOPPADDING', (0, 0), (-1, -1), manner['padY']), ('BOTTOMPADDING', (0, 0), (-1, -1), manner['padY'])]
    further = manner['further']
    if further['across'] == 'rows':
        common.append(('LINEBELOW', (0, 0), (-1, -1), 0.75, '#000000'))
    if further['across'] == 'three':
        common += [('LINEABOVE', (0, 0), (-1, 0), 1, '#000000'), ('LINEBELOW', (0, -1), (-1, -1), 1, '#000000')]
        if part['heads']:
            common.append(('LINEBELOW', (0, part['heads'] - 1), (-1, part['heads'] - 1), 0.75, '#000000'))
    if further['isStriped']:
        common.append(('ROWBACKGROUNDS', (0, part['heads']), (-1, -1), ['#ffffff', '#e8eef4']))
    if further['rowHeight']:
        # A row with a cell of its own in a column beside is as high as that: this maker knows no least height.
        common.append(('BOTTOMPADDING', (0, 0), (-1, -1), manner['padY'] + further['rowHeight'] / 4))
        common.append(('TOPPADDING', (0, 0), (-1, -1), manner['padY'] + further['rowHeight'] / 4))
    table = Table(data, colWidths=[width * room for width in part['widths']],
                  repeatRows=part['heads'] if manner['repeat'] else 0)
    table.setStyle(TableStyle(common + styles))
    return table


def footer_of(manner, font, size):
    def draw(canvas, document):
        if manner['further']['isTurned']:
            # The same sheet lying on its side, which is turned to be looked at.
            canvas.setPageSize((size[1], size[0]))
            canvas.setPageRotation(90)
            canvas.translate(size[1], 0)
            canvas.rotate(90)
        canvas.setFont(font, 9)
        page = canvas.getPageNumber()
        text = {'number': str(page), 'dashes': f'- {page} -', 'of': f'第 {page} 页'}.get(manner['footer'], '')
        canvas.drawCentredString(size[0] / 2, 24, text)
        if manner['further']['isSigned']:
            canvas.drawString(40, 24, '青禾县人民政府办公室')
            canvas.drawRightString(size[0] - 40, 24, '2024年1月25日印发')
        if manner['header']:
            canvas.drawRightString(size[0] - 40, size[1] - 28, '政府信息公开工作年度报告')
    return draw


for job in json.load(open(sys.argv[1])):
    manner = job['manner']
    font = 'WQY' if EMBEDDED and not manner['font'].endswith('Mono') else 'STSong-Light'
    size = landscape(A4) if manner['landscape'] else (A4[0], 480) if manner['isShort'] else A4
    # A cell that spans more rows than a sheet holds cannot be broken by this maker: then the sheet is as tall as it must be.
    for height in (size[1], 2400):
        size = (size[0], height)
        document = SimpleDocTemplate(job['out'], pagesize=size, leftMargin=40, rightMargin=40, topMargin=45, bottomMargin=45)
        flow = []
        for i, part in enumerate(job['parts']):
            if 'text' in part:
                own = manner['size'] + 1
                flow.append(Paragraph(escaped(part['text']), ParagraphStyle(
                    'text', fontName=font, fontSize=own if i else 16, leading=own * 1.6 if i else 22, wordWrap='CJK',
                    alignment=TA_LEFT if i else TA_CENTER, firstLineIndent=2 * own if i else 0)))
            else:
                flow += [table_of(part, manner, font, size[0] - 92), Spacer(1, 6)]
        draw = footer_of(manner, font, size)
        try:
            document.build(flow, onFirstPage=draw, onLaterPages=draw)
            break
        except Exception as error:
            if height == 2400:
                print(job['out'], str(error)[:200])
