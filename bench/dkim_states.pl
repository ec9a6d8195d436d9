# Prints what Mail::DKIM says of each mail named after the archive of keys; nothing is asked of a network.
#   perl dkim_states.pl keys.txt 01.eml 02.eml ...
use strict;
use warnings;
use Mail::DKIM::Verifier;
use Net::DNS;

my $archive = shift @ARGV;
my %texts;
open my $keys, '<:raw', $archive or die "$archive: $!";
while (my $line = <$keys>) {
    next unless $line =~ /^(\S+?)\.?\s+TXT\s+(.*?)\s*(?:;\s*seen.*)?$/;
    my ($name, $strings) = ($1, $2);
    $texts{lc $name} = join '', $strings =~ /"([^"]*)"/g;
}
close $keys;

{
    no warnings 'redefine';
    *Mail::DKIM::DNS::query = sub {
        my ($name, $type) = @_;
        my $text = $texts{lc $name};
        if (!defined $text) { $@ = 'NXDOMAIN'; return; }
        my @strings = $text =~ /(.{1,255})/gs;
        return Net::DNS::RR->new(owner => $name, type => 'TXT', txtdata => \@strings);
    };
}

for my $path (@ARGV) {
    open my $mail, '<:raw', $path or die "$path: $!";
    my $verifier = Mail::DKIM::Verifier->new;
    while (my $line = <$mail>) {
        $line =~ s/\r?\n\z/\r\n/;
        $verifier->PRINT($line);
    }
    close $mail;
    $verifier->CLOSE;
    print $verifier->result_detail, "\n";
}
