package fr.crig.avis.account;

/** Accounts of which no second factor is wanted although their role would. Outside of the demonstration there is no such bean. */
public interface FactorExemption {

    boolean covers(Account account);
}
