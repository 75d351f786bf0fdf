"""Preview: the site at home, built anew and shown as soon as a file is saved."""
