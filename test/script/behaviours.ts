/** A page of the kinds of place that the behaviours work on: a title, a line with a piece in bold, a list, labels. */
export const PAGE = {
  head: '<title>政府信息公开</title>',
  body:
    '<h1></h1><p id="line">行政<b>复</b>议头发</p><p id="one" title="发布时间">政府发布规划</p>' +
    '<ul><li>发展经济</li><li>后来居上</li><li>说明</li></ul><div id="room"></div>',
};

/**
 * What pages do to themselves after they were converted. Each works on any document, without a browser's own objects, so that
 * the same is done to a page that was converted and to its twin that was not: put back, the one must be as the other.
 */
export const BEHAVIOURS: Record<string, (document: Document) => void> = {
  'a copy of an element': (d) => d.getElementById('room')!.append(d.getElementById('one')!.cloneNode(true)),
  'a copy of a text': (d) => d.getElementById('room')!.append(d.getElementById('one')!.firstChild!.cloneNode()),
  'an import of an element': (d) => d.getElementById('room')!.append(d.importNode(d.getElementById('line')!, true)),
  'innerHTML += of its own words': (d) => {
    d.getElementById('line')!.innerHTML += '<i>新闻</i>';
  },
  'innerHTML written as it was read': (d) => {
    d.body.innerHTML = `${d.body.innerHTML}`;
  },
  'outerHTML written as it was read': (d) => {
    d.getElementById('one')!.outerHTML = `${d.getElementById('one')!.outerHTML}`;
  },
  'its markup inserted elsewhere': (d) =>
    d.getElementById('room')!.insertAdjacentHTML('beforeend', d.querySelector('ul')!.outerHTML),
  'a template filled from markup and copied': (d) => {
    const template = d.createElement('template');
    template.innerHTML = d.querySelector('ul')!.innerHTML;
    d.getElementById('room')!.append(template.content.cloneNode(true));
  },
  'a sanitizer that builds markup anew': (d) => {
    const room = d.getElementById('room')!;
    for (const item of d.querySelectorAll('li')) {
      const clean = d.createElement('p');
      clean.textContent = item.textContent;
      room.append(clean);
    }
  },
  'a text copied to another element': (d) => {
    d.querySelector('h1')!.textContent = d.getElementById('one')!.textContent;
  },
  'a line made one text': (d) => {
    d.getElementById('line')!.textContent = `${d.getElementById('line')!.textContent}`;
  },
  'several texts joined with marks': (d) => {
    const texts = Array.from(d.querySelectorAll('li'), ({ textContent }) => textContent);
    d.getElementById('room')!.textContent = texts.join('、');
  },
  'a text shortened with dots': (d) => {
    d.getElementById('room')!.textContent = `${d.getElementById('one')!.textContent!.slice(0, 4)}……`;
  },
  'normalize after words were added': (d) => {
    d.getElementById('one')!.append('新闻');
    d.normalize();
  },
  'normalize of two texts': (d) => {
    const [first, second] = d.querySelectorAll('li');
    first!.append(...second!.childNodes);
    first!.normalize();
  },
  'a text split in two': (d) => {
    (d.getElementById('one')!.firstChild as Text).splitText(3);
  },
  'a highlighter that splits and wraps': (d) => {
    const text = (d.getElementById('one')!.firstChild as Text).splitText(2);
    text.splitText(2);
    const mark = d.createElement('mark');
    text.replaceWith(mark);
    mark.append(text);
  },
  'a highlighter that puts new pieces in its place': (d) => {
    const text = d.getElementById('one')!.firstChild as Text;
    const mark = d.createElement('mark');
    mark.textContent = text.data.slice(2, 4);
    text.replaceWith(text.data.slice(0, 2), mark, text.data.slice(4));
  },
  'a highlighter that replaces in markup': (d) => {
    const one = d.getElementById('one')!;
    one.innerHTML = one.innerHTML.replace(one.textContent!.slice(2, 4), '<mark>$&</mark>');
  },
  'a range wrapped': (d) => {
    const range = d.createRange();
    range.setStart(d.getElementById('one')!.firstChild!, 1);
    range.setEnd(d.getElementById('one')!.firstChild!, 5);
    range.surroundContents(d.createElement('em'));
  },
  'a range cut out and put in elsewhere': (d) => {
    const range = d.createRange();
    range.setStart(d.getElementById('one')!.firstChild!, 2);
    range.setEnd(d.querySelector('li')!.firstChild!, 2);
    d.getElementById('room')!.append(range.extractContents());
  },
  'words added to a text': (d) => (d.getElementById('one')!.firstChild as Text).appendData('新闻'),
  'words put into a text': (d) => (d.getElementById('one')!.firstChild as Text).insertData(3, '新闻'),
  'words taken out of a text': (d) => (d.getElementById('one')!.firstChild as Text).deleteData(1, 2),
  'words replaced in a text': (d) => (d.getElementById('one')!.firstChild as Text).replaceData(2, 2, '新闻'),
  'a label taken from a text': (d) => d.querySelector('li')!.setAttribute('title', d.querySelector('li')!.textContent!),
  'a text taken from a label': (d) => {
    d.getElementById('room')!.textContent = d.getElementById('one')!.title;
  },
  'a heading taken from the title': (d) => {
    d.querySelector('h1')!.textContent = `${d.title} - 某市`;
  },
  'a title taken from a heading': (d) => {
    d.title = `${d.getElementById('one')!.textContent} | 某市`;
  },
  'a list sorted, and one of it written anew': (d) => {
    const items = [...d.querySelectorAll('li')];
    d.querySelector('ul')!.append(...items.reverse());
    items[0]!.textContent = '新闻发布';
  },
  'a list drawn again from what the page itself keeps': (d) => {
    d.querySelector('ul')!.innerHTML = ['发展经济', '说明', '新闻'].map((text) => `<li>${text}</li>`).join('');
  },
};

/** Those that pages do most often. */
export const COMMONEST = [
  'a copy of an element',
  'innerHTML += of its own words',
  'innerHTML written as it was read',
  'a text copied to another element',
  'normalize of two texts',
  'a highlighter that splits and wraps',
  'a heading taken from the title',
];
