/** Signing out was asked for by a link of ours; without a script the button does it. */
document.querySelector('form').submit();
