import { Migration } from '@mikro-orm/migrations';

/** Brackets, dashes and quotation marks of all kinds are one now; dots, width and case were before. */
export class FoldNamesAsAllServicesDo extends Migration {
  override up(): void {
    for (const schema of ['projection_a', 'projection_b'])
      this.addSql(
        `update ${schema}.journeys
         set search_text = translate(search_text, '【】〔〕〖〗「」『』〈〉《》—–―−‐‑“”‘’"', '()()()()()()()------''''''''''')
         where search_text ~ '[【】〔〕〖〗「」『』〈〉《》—–―−‐‑“”‘’"]'`,
      );
  }
}
