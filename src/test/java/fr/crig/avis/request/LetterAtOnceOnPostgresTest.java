package fr.crig.avis.request;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class LetterAtOnceOnPostgresTest extends LetterAtOnceTest {}
