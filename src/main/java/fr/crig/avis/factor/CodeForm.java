package fr.crig.avis.factor;

/** What is typed after the password: a code of the phone, or one that stands for it. */
public class CodeForm {

    public String code = "";
    public String recovery = "";
}
