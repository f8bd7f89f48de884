/** Markup that hides its content, `@`, without style sheets. */
export const HIDING: Record<string, string> = {
  hidden: '<div hidden>@</div>',
  'hidden until found': '<div hidden="until-found">@</div>',
  'display none': '<div style="color:red;DISPLAY : none">@</div>',
  'important beside another': '<div style="display:none!important;display:block">@</div>',
  'visibility hidden': '<div style="visibility:hidden">@</div>',
  'no opacity': '<div style="opacity:0.0">@</div>',
  'content visibility': '<div style="content-visibility:hidden">@</div>',
  'a closed fold': '<details><summary>1</summary><div>@</div></details>',
  'a closed dialog': '<dialog>@</dialog>',
  'an inner element': '<div style="display:none"><p><b>@</b></p></div>',
  'no font, of a figure': '<p style="font-size:0">@</p>',
  'letters of a point': '<p style="font-size:1pt">@</p>',
  'clipped, of a figure':
    '<p><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">@</span></p>',
  'clip path, of a figure': '<p style="clip-path: inset(100%)">@</p>',
  'off the page, of a figure': '<p style="position:absolute;left:-9999px">@</p>',
  'indented off the page, of a figure': '<p style="text-indent:-9999px">@</p>',
  'no height, of a figure': '<div style="height:0;overflow:hidden"><p>@</p></div>',
  'white on white, of a figure': '<div style="background:#fff"><font color="WHITE">@</font></div>',
  'clear, of a figure': '<p style="color:rgba(1,2,3,0)">@</p>',
  'struck by style': '<p style="text-decoration:red line-through">@</p>',
};

/** Markup that looks like hiding but shows its content. */
export const SHOWING: string[] = [
  '<div style="display:block">@</div>',
  '<div style="visibility:hidden"><p style="visibility:visible">@</p></div>',
  '<div style="opacity:0.01">@</div>',
  '<div hidden style="display:block">@</div>',
  '<details open><summary>1</summary><div>@</div></details>',
  '<p style="position:absolute;left:-20px">@</p>',
  '<p style="text-indent:-2em">@</p>',
  '<div style="height:0"><p>@</p></div>',
  '<p style="font-size:0.8em">@</p>',
  '<p style="font-size:3px">@</p>',
  '<p style="color:white;background:#048">@</p>',
  '<p style="color:white;background:url(a.png)">@</p>',
  '<p style="transform:scale(0.9)">@</p>',
  '<ins>@</ins>',
  '<p aria-hidden="true">@</p>',
];

/** The content. */
export const FIGURE = '收到18件';

/** Returns a page with the markup between two lines. */
export const between = (markup: string): string =>
  `<!doctype html><body><p>前</p>${markup.replace('@', FIGURE)}<p>后</p>`;
