package fr.crig.avis.member;

import java.time.LocalDate;

/** What the secretariat typed of a new term of office. */
public class TermForm {

    public String signatory = "";
    public String username = "";
    public String name = "";
    public String quality = "";
    public String capacity = "";
    public LocalDate from;
    public LocalDate until;
}
