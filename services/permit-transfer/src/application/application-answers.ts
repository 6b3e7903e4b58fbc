import type { PersonContext } from '@tisheng/service-kit/http';
import { viewApplication } from './application-queries.ts';
import type { Applied } from './applications.ts';

/** The bundle as it is after the command, read in the same transaction. */
export async function answerApplication(context: PersonContext, { application }: Applied) {
  const { tx: em, actor, today } = context;
  await em.flush();
  return viewApplication({ em, actor, today }, application);
}
