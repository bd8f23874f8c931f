package fr.crig.avis.member;

import java.time.LocalDate;

/** How a member is to be called, and from which day. */
public class CorrectionForm {

    public int version;
    public String name = "";
    public String quality = "";
    public LocalDate from;
}
