import { z } from 'zod';

const Days = (description: string) => z.int().meta({ description });

export const Retention = z
  .object({
    guestDays: Days('After check-out: names, phone digits and codes of guests.'),
    answerDays: Days('Answers of platforms. The last one of each feed stays.'),
    healthDays: Days('Health by hour.'),
    notificationDays: Days('What people were told, and whether it arrived.'),
    webhookDays: Days('Webhooks that came and went.'),
  })
  .meta({
    id: 'Retention',
    description: 'For how many days this server keeps what it does not keep for good.',
  });
