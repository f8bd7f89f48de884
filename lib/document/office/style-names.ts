/** Whether a style of this name, in English or Chinese, is that of a document's title. */
export const isTitleStyle = (name: string): boolean => /^(?:title|标题)$/i.test(name);

/** Whether a style of this name is that of a title or heading. */
export const isHeadingStyle = (name: string): boolean => isTitleStyle(name) || /^heading \d|^标题 ?\d/i.test(name);
