/** Number of pieces that are joined at a time. */
const MANY = 2000;

/** Builds a text from any number of pieces without a long step. */
export class TextBuilder {
  length = 0;
  private loose: string[] = [];
  private readonly joined: string[] = [];

  add(piece: string): void {
    this.length += piece.length;
    if (this.loose.push(piece) < MANY) return;
    this.joined.push(this.loose.join(''));
    this.loose = [];
  }

  text(): string {
    return this.joined.join('') + this.loose.join('');
  }
}
