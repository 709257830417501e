"""What the shipped models are examined with: questions whose wording is written apart from the corpus."""
