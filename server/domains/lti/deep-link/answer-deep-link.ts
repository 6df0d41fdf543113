import { type Context, readForm } from '../../../kernel/http/index.ts';
import { moduleNotAvailable, positionNotOpen } from '../../launches/index.ts';
import { pickLocale } from '../../pick-locale.ts';
import type { LtiDoor } from '../door.ts';
import { refuse } from '../errors.ts';
import { answerPage } from '../ladder/answer-page.ts';
import { listOrigins } from '../origins.ts';
import { addressIcon } from '../tool.ts';
import { findOpenPosition } from './find-positions.ts';
import { canScore, listChoices } from './list-choices.ts';
import { findPicking, type Picking, settlePicking } from './pickings.ts';
import { type PickedForm, readChoice } from './read-choice.ts';
import { renderReturn } from './render-return.ts';
import { findPickerTexts } from './texts.ts';
import { writeAnswer } from './write-answer.ts';
import { writeContentItem } from './write-content-item.ts';

const formLimit = 16_384;

/** LTI Deep Linking 2.0 §4.5: the choice goes back to the LMS by a form of the browser; so does that there is none. */
export async function answerDeepLink(door: LtiDoor, ctx: Context): Promise<void> {
  const form = await readForm(ctx, formLimit);
  const { db, log } = door.kernel;
  const picking = await findPicking(db, ctx, form.get('picking') ?? '');
  const { platform, message } = picking;
  const lang = pickLocale(message.locale ?? ctx.get('accept-language'));
  const picked = readChoice(form, message.deepLinking);
  const content = picked
    ? { items: [await placeItem(door, picking, picked, lang)] }
    : { items: [], words: findPickerTexts(lang).nothingPlaced };
  const [module = '', widget = ''] = picked?.choice.split('/') ?? [];
  const answer = await settlePicking(db, picking, {
    choice: JSON.stringify(content),
    answer: await writeAnswer(door, picking, content),
    placed: picked && { module, widget },
  });
  log.info(
    { connectionId: platform.connectionId, placed: content.items.length },
    'A deep link was answered.',
  );
  const { returnUrl } = message.deepLinking;
  const around = listOrigins(platform, message.returnUrl);
  answerPage(ctx, { around, formsTo: [new URL(returnUrl).origin, ...around] }, (page) =>
    renderReturn(page, { returnUrl, answer }),
  );
  // The LMS may ask where the form comes from.
  ctx.set('Referrer-Policy', 'strict-origin');
}

async function placeItem(door: LtiDoor, { platform, message }: Picking, picked: PickedForm, lang: string) {
  const { db, config } = door.kernel;
  const choices = await listChoices(door, platform.tenantId, lang);
  const choice = choices.find(({ id }) => id === picked.choice);
  if (!choice) throw moduleNotAvailable(picked.choice);
  const { positionId } = picked;
  const position =
    positionId === null
      ? undefined
      : await db.inTenant(platform.tenantId, () => findOpenPosition(db, positionId));
  if (positionId !== null && !position) throw positionNotOpen(positionId);
  // A link that names no position opens the one of the connection.
  if (picked.maximum !== null && !canScore(choice, (position?.id ?? platform.positionId) !== null))
    throw refuse('choice_malformed', { found: 'graded' });
  const { publicUrl } = config;
  const { courseLocale = null } = message;
  return writeContentItem({
    choice,
    position,
    picked,
    courseLocale,
    publicUrl,
    iconUrl: addressIcon(publicUrl),
  });
}
