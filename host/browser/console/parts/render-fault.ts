import 'inlay/widgets/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { ToldError } from './describe-error.ts';

/** Says why a form could not be sent; the place is there before, so that screen readers hear it. It can take the focus. */
export const renderFault = (
  fault: ToldError | undefined,
  more: unknown = nothing,
): TemplateResult => html`<div
  role="alert"
>
  ${
    fault
      ? html`<inlay-notice kind="negative" tabindex="-1"
          >${fault.reason}${
            fault.reference ? html` <span class="reference">${fault.reference}</span>` : nothing
          }${more}</inlay-notice
        >`
      : nothing
  }
</div>`;
