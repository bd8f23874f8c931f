package fr.crig.avis.consultation;

/** Why a signatory calls the request to a meeting. */
public class EvocationForm {
    public String reason = "";
}
