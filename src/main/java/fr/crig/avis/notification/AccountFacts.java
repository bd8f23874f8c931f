package fr.crig.avis.notification;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.AccountLinks;

/**
 * What a message says of an account.
 *
 * @param name as displayed
 */
record AccountFacts(long account, String name) implements NoticeTopic {

    static final String SUBJECT = "account-";

    static AccountFacts of(Account account) {
        return new AccountFacts(account.id(), account.displayName());
    }

    @Override
    public String id() {
        return SUBJECT + account;
    }

    @Override
    public String page() {
        return "/contact";
    }

    /** With a blank in it, see {@link PersonalLinks}. */
    static String choosePassword() {
        return AccountLinks.PAGE + "?jeton=" + PersonalLinks.BLANK;
    }
}
