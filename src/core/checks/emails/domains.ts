/** Mail domains that everybody uses, so that a near miss is a slip of the finger. */
export const commonDomains: readonly string[] = words(
  `gmail.com googlemail.com yahoo.com outlook.com hotmail.com icloud.com live.com aol.com proton.me protonmail.com
   mail.ru yandex.ru ya.ru bk.ru list.ru inbox.ru rambler.ru yandex.by tut.by mail.kz ukr.net i.ua meta.ua
   seznam.cz email.cz post.cz centrum.cz volny.cz atlas.cz azet.sk centrum.sk zoznam.sk wp.pl onet.pl o2.pl interia.pl
   btinternet.com hotmail.co.uk yahoo.co.uk`,
);

/** Real domains that are as near to a common one as a slip is. */
export const realDomains: ReadonlySet<string> = new Set(
  words(
    `mail.com email.com ymail.com gmx.com gmx.net gmx.de gmail.ru email.ru post.sk pobox.sk email.sk seznam.com mail.ua
     mail.by mail.bg mail.de mail.ee mail.cz web.de live.ru live.cz live.de bk.com list.com inbox.com inbox.lv inbox.lt
     ya.com ya.cz yahoo.de yahoo.fr yahoo.it yahoo.es hotmail.fr hotmail.de hotmail.it hotmail.es outlook.cz outlook.de
     outlook.sk outlook.fr icloud.cz me.com mac.com msn.com yandex.com yandex.kz yandex.ua tut.com onet.eu post.com
     poczta.pl op.pl vp.pl o2.cz o2.com o2.ie o2.sk i.net ua.fm aon.com azet.cz centrum.com atlas.sk atlas.com volny.com
     mail.ch mail.fr mail.pl mail.sk mail.tj mail.uz mail.lv mail.lt rambler.com rambler.ua live.nl live.fr live.it
     live.co.uk yahoo.ca yahoo.pl yahoo.cz yahoo.ru gmail.cz gmail.de`,
  ),
);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
