/**
 * The host page's rules end at `.box`, except for what it wants to say: where the element stands. The
 * element itself stays a block whatever the page does to `*`.
 */
export const css = `:host{display:block!important}
:host([hidden]){display:none!important}
.box{all:initial;display:block;position:relative;direction:ltr}
iframe{display:block;width:100%;height:100%;border:0;opacity:0;color-scheme:light}
.dark iframe{color-scheme:dark}
.ready iframe{opacity:1}
.ready .state{display:none}
.state{position:absolute;inset:0;display:flex;flex-flow:column;gap:16px;align-items:center;justify-content:center;padding:16px;box-sizing:border-box;text-align:center;font:400 16px/1.5 var(--inlay-font,system-ui,sans-serif);color:var(--inlay-text,#444b58);background:var(--inlay-surface-raised,#f6f7f9);border-radius:var(--inlay-radius-m,10px)}
.dark .state{color:var(--inlay-text,#c9d0db);background:var(--inlay-surface-raised,#1d2129)}
button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:var(--inlay-radius-s,6px);min-height:44px;padding:0 20px;cursor:pointer}
@keyframes p{50%{opacity:.55}}
@media(prefers-reduced-motion:no-preference){.loading .state{animation:p 1.6s infinite}}`;
