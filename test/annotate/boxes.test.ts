// @vitest-environment window
import { beforeEach, expect, test } from 'vitest';
import { anchorOn } from '../../lib/annotate/anchor';
import { localBox, Measure, overlaps } from '../../lib/annotate/boxes';
import { layOut } from './layout';

const anchor = (selector: string, root: Document = document) => anchorOn(root.querySelector(selector) as Element);
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

beforeEach(() => {
  document.body.innerHTML = '';
  layOut();
});

test('a place that is gone or takes no room has no box', () => {
  document.body.innerHTML = '<i id="none" data-box="5 5 5 5"></i><i id="there" data-box="5 5 6 5"></i>';
  const gone = anchor('#there');
  expect(localBox(anchor('#none'))).toBeNull();
  expect(localBox(gone)).toMatchObject(box(5, 5, 6, 5));
  document.body.innerHTML = '';
  expect(localBox(gone)).toBeNull();
});

test('what scrolls or clips hides what is outside it, however deep; what the body says of overflow is the window’s', () => {
  document.body.innerHTML = `
    <div style="overflow: auto" data-box="0 0 100 100"><div style="overflow: hidden" data-box="0 50 100 200">
      <i id="in" data-box="10 60 20 70"></i><i id="above" data-box="10 10 20 20"></i><i id="below" data-box="10 120 20 130"></i>
    </div></div>`;
  const measure = new Measure();
  expect(measure.box(anchor('#in'))).toMatchObject(box(10, 60, 20, 70));
  expect(measure.box(anchor('#above'))).toBeNull();
  expect(measure.box(anchor('#below'))).toBeNull();
  document.body.style.overflow = 'hidden';
  document.body.dataset.box = '0 0 1 1';
  expect(new Measure().box(anchor('#in'))).not.toBeNull();
  document.body.removeAttribute('style');
  delete document.body.dataset.box;
});

test('a form with a field called parentElement leads the measure nowhere', () => {
  document.body.innerHTML =
    '<form style="overflow: auto" data-box="0 0 50 50"><input name="parentElement"><i id="i" data-box="60 60 70 70"></i></form>';
  expect(new Measure().box(anchor('#i'))).toBeNull();
});

test('in a frame a place is where the frame is, past its border and padding, and not where the frame does not show it', () => {
  document.body.innerHTML = '<iframe data-box="100 200 400 500" style="padding: 5px 0 0 7px"></iframe>';
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  Object.defineProperties(frame, { clientLeft: { value: 2 }, clientTop: { value: 3 }, offsetWidth: { value: 300 } });
  const inner = frame.contentDocument as Document;
  Object.assign(inner.defaultView as Window, { innerWidth: 300, innerHeight: 300 });
  inner.body.innerHTML = '<i id="in" data-box="10 20 30 40"></i><i id="under" data-box="10 320 30 340"></i>';
  layOut();
  expect(new Measure().box(anchor('#in', inner))).toEqual(box(119, 228, 139, 248));
  expect(new Measure().box(anchor('#under', inner))).toBeNull();
});

test('a frame drawn at half its size halves what is in it', () => {
  document.body.innerHTML = '<iframe data-box="100 200 250 350"></iframe>';
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  Object.defineProperties(frame, { clientLeft: { value: 0 }, clientTop: { value: 0 }, offsetWidth: { value: 300 } });
  const inner = frame.contentDocument as Document;
  Object.assign(inner.defaultView as Window, { innerWidth: 300, innerHeight: 300 });
  inner.body.innerHTML = '<i id="in" data-box="10 20 30 40"></i>';
  layOut();
  expect(new Measure().box(anchor('#in', inner))).toEqual(box(105, 210, 115, 220));
});

test('boxes that only touch have no area in common', () => {
  expect(overlaps(box(0, 0, 10, 10), box(9, 9, 20, 20))).toBe(true);
  expect(overlaps(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false);
  expect(overlaps(box(0, 0, 10, 10), box(0, 10, 10, 20))).toBe(false);
  expect(overlaps(box(0, 0, 10, 10), box(-5, 2, 0, 4))).toBe(false);
});
