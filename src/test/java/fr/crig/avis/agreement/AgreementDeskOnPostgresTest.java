package fr.crig.avis.agreement;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class AgreementDeskOnPostgresTest extends AgreementDeskTest {}
