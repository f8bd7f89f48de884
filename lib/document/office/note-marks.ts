const NOTE_MARK = /^[\s\d①-⑳⑴-⒇*＊()（）[\]【】〔〕注]+$/;

/** Whether raised text is a note mark (①, [1], *), given the text before it in the paragraph. */
export const isNoteMark = (raised: string, before: string): boolean => /\S/.test(before) && NOTE_MARK.test(raised);
