package fr.crig.avis.privacy;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class ExportOnPostgresTest extends ExportTest {}
