package fr.crig.avis.member;

import fr.crig.avis.shared.Capacity;

/** What a term of office begins with, read from a form and found in order. */
record Mandate(String signatory, String username, String name, String quality, Capacity capacity, Period period) {}
