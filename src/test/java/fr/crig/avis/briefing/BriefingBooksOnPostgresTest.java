package fr.crig.avis.briefing;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class BriefingBooksOnPostgresTest extends BriefingBooksTest {}
