package fr.crig.avis.account;

/** What the owner of an account types to change its password. */
record PasswordForm(String current, String chosen, String repeated) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }
}
