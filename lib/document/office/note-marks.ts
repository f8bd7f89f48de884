const NOTE_MARK = /^[\s\d①-⑳⑴-⒇*＊()（）[\]【】〔〕注]+$/;

/** Whether raised text is a note mark (①, [1], *), given the text before it in the paragraph. */
export const isNoteMark = (raised: string, before: string): boolean => /\S/.test(before) && NOTE_MARK.test(raised);

/** The text of a paragraph, added piece by piece, without raised note marks. */
export class Unmarked {
  private text = '';
  private raised = '';

  add(piece: string, isRaised: boolean): void {
    if (isRaised) this.raised += piece;
    else {
      this.endRaised();
      this.text += piece;
    }
  }

  /** Returns the text, and begins anew. */
  take(): string {
    this.endRaised();
    const { text } = this;
    this.text = '';
    return text;
  }

  private endRaised(): void {
    if (this.raised && !isNoteMark(this.raised, this.text)) this.text += this.raised;
    this.raised = '';
  }
}
