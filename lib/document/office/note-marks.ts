const NOTE_MARK = /^[\s\d①-⑳⑴-⒇*＊()（）[\]【】〔〕注]+$/;

/** Whether raised text is the mark of a note: it stands beside a figure and is none. */
export const isNoteMark = (raised: string, before: string): boolean => /\S/.test(before) && NOTE_MARK.test(raised);
