import { type Doors, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { openQuestions } from '#founding/open-questions.ts';

const OpenQuestion = z.object({
  number: z.int().positive(),
  topic: z.string(),
  question: z.string(),
  defaultShipped: z.string(),
  owner: z.string(),
});

/** 待市里确认的问题: an answer becomes a new version with its source document. */
export function openQuestionRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/open-questions',
      summary: '待市里确认的问题与现行默认值',
      access: 'signed-in',
      scope: 'city',
      answer: listOf(OpenQuestion),
    },
    async () => ({ items: openQuestions, total: openQuestions.length }),
  );
}
